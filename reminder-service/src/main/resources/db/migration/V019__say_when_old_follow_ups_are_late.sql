-- What V005 was to fill in, it did not: the owner sees no rows behind the wall between teams.
alter table follow_up no force row level security;
update follow_up set late_on = due_on + 1 where late_on is null and overdue_on is not null;
alter table follow_up force row level security;
