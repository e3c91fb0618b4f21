-- One slip is forgiven in e-mail addresses, phone numbers and notes now, too: all who are there are indexed anew, one team
-- after the other. Until its turn has come such a slip finds nobody, as before.
-- The teams are read off the primary key, one step each; the table of what is left is locked first, as whoever works on
-- it does.
alter table contact_reindexing no force row level security;
alter table contact no force row level security;
insert into contact_reindexing (team, after, next_at)
with recursive there (team) as (
    (select team from contact order by team limit 1)
    union all
    select (select c.team from contact c where c.team > t.team order by c.team limit 1) from there t where t.team is not null
)
select team, '00000000-0000-0000-0000-000000000000'::uuid, now() from there where team is not null
on conflict (team) do update set after = excluded.after, next_at = excluded.next_at;
alter table contact force row level security;
alter table contact_reindexing force row level security;
