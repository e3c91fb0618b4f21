-- Everybody a member keeps, in the trash or not, to be handed over some at a time.
create index contact_by_keeper on contact (team, keeper_id, id);
