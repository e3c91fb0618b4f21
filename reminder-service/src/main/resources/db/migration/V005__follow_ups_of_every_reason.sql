alter table follow_up add column warn_on date;
comment on column follow_up.warn_on is 'the day before its day on which it is named; null: none';
alter table follow_up add column late_on date;
comment on column follow_up.late_on is
    'overdue_on as its rule has it; overdue_on is later while its member has put it off';
update follow_up set late_on = due_on + 1;

-- What is named before its day comes.
create index follow_up_to_warn on follow_up (team, member_id, warn_on)
    where warn_on is not null and state = 'SCHEDULED';

create table reckoning (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    contact_id text        not null,
    next_at    timestamptz not null,
    primary key (team, contact_id)
);
comment on table reckoning is 'contacts whose follow-ups are to be reckoned again, for something changed for many at once';
call protect('reckoning');
create index reckoning_tick on reckoning (next_at, team);
grant select (team, next_at) on reckoning to ${background};
create policy tick on reckoning for select to ${background} using (true);
