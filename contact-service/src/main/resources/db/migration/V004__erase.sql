-- What lies in the trash is erased for good when its time has come.
alter table contact add column erase_at timestamptz;
comment on column contact.erase_at is 'in the trash: when it is erased for good';
alter table contact no force row level security;
update contact set erase_at = trashed_at + interval '30 days' where trashed_at is not null;
alter table contact force row level security;

create index contact_to_erase on contact (team, erase_at) where erase_at is not null;
create index contact_erase_tick on contact (erase_at, team) where erase_at is not null;
grant select (team, erase_at) on contact to ${background};
create policy tick on contact for select to ${background} using (erase_at is not null);
