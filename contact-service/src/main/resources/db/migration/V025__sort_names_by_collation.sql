-- Names are sorted as people read them, accents and case counting last: by the order of all scripts that Unicode gives to
-- those who know of no language (CLDR's root). It is deterministic, so a page goes on exactly behind the last name.
alter table contact alter column sort_name type text collate "und-x-icu";

-- Whose contacts have yet to be sorted and indexed by the rules of today: one row a team, with how far it has come.
-- A later change of these rules puts all teams in again.
create table contact_reindexing (
    team    text        not null default nullif(current_setting('app.team', true), ''),
    after   uuid        not null,
    next_at timestamptz not null,
    primary key (team)
);
call protect('contact_reindexing');
create index contact_reindexing_due on contact_reindexing (next_at, team);
grant select (team, next_at) on contact_reindexing to ${background};
create policy due on contact_reindexing for select to ${background} using (true);

alter table contact no force row level security;
alter table contact_reindexing no force row level security;
insert into contact_reindexing (team, after, next_at)
select distinct team, '00000000-0000-0000-0000-000000000000'::uuid, now() from contact;
alter table contact force row level security;
alter table contact_reindexing force row level security;
