-- A UUID is the same with and without urn:uuid: before it, in capitals and in small letters.
alter table contact_source no force row level security;
insert into contact_source (team, contact_id, value)
select team, contact_id, 'u:urn:uuid:' || lower(right(value, 36))
from contact_source
where value ~* '^u:(urn:uuid:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
on conflict do nothing;
delete from contact_source
where value ~* '^u:(urn:uuid:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
      and value <> 'u:urn:uuid:' || lower(right(value, 36));
set constraints all immediate;
alter table contact_source force row level security;
