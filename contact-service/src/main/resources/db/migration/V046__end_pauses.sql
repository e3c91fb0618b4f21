-- A pause until a day is over when that day is, wherever on earth.
alter table contact add column pause_ends_at timestamptz;
comment on column contact.pause_ends_at is 'paused until a day: when that day is over everywhere';
alter table contact no force row level security;
update contact
set pause_ends_at = ((card ->> 'pausedUntil')::date + 1) at time zone 'UTC' + interval '12 hours'
where state = 'PAUSED' and merged_into is null and card ->> 'pausedUntil' is not null;
alter table contact force row level security;

create index contact_pause_to_end on contact (team, pause_ends_at) where pause_ends_at is not null;
create index contact_pause_tick on contact (pause_ends_at, team) where pause_ends_at is not null;
grant select (team, pause_ends_at) on contact to ${background};
drop policy tick on contact;
create policy tick on contact for select to ${background} using (erase_at is not null or pause_ends_at is not null);
