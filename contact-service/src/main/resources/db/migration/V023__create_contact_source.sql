-- What contacts were imported from: UIDs of vCards (u:), and finger prints of rows that have none (f:). A row that comes
-- again is looked up here and not in the index of terms: a look there goes through all terms that wait to be put in.
create table contact_source (
    team       text not null default nullif(current_setting('app.team', true), ''),
    value      text not null collate "C",
    contact_id uuid not null,
    primary key (team, value, contact_id),
    -- Looked at with the commit: the rows of a transaction may be written in any order.
    foreign key (team, contact_id) references contact on delete cascade deferrable initially deferred
);
call protect('contact_source');
create index contact_source_of_contact on contact_source (team, contact_id);

alter table contact no force row level security;
alter table contact_source no force row level security;
insert into contact_source (team, value, contact_id)
select team, 'u:' || case when length(uid) <= 200 then uid else encode(sha256(convert_to(uid, 'UTF8')), 'hex') end, id
from contact where uid is not null
union
select team, 'f:' || print, id from contact cross join lateral unnest(import_prints) as print;
alter table contact force row level security;
alter table contact_source force row level security;

drop function match_contacts;
