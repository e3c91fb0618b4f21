-- Each wish to have a contact reckoned again is a row of its own, so that nobody who has one waits for a reckoning that
-- runs, and none that comes while it runs is lost in it.
alter table reckoning drop constraint reckoning_pkey;
alter table reckoning add column id bigint generated always as identity;
alter table reckoning add primary key (team, id);
create index reckoning_next on reckoning (team, next_at, id);
create index reckoning_of on reckoning (team, contact_id);
