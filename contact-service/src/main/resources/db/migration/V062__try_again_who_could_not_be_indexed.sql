-- Who could not be indexed by the rules of today, and when that is tried again; one row a contact.
create table contact_unindexed (
    team       text    not null default nullif(current_setting('app.team', true), ''),
    contact_id uuid    not null,
    attempts   integer not null,
    next_at    timestamptz,
    primary key (team, contact_id),
    foreign key (team, contact_id) references contact on delete cascade
);
comment on column contact_unindexed.next_at is 'null: not tried any more before the rules change again';
call protect('contact_unindexed');
create index contact_unindexed_due on contact_unindexed (next_at, team) where next_at is not null;
grant select (team, next_at) on contact_unindexed to ${background};
create policy due on contact_unindexed for select to ${background} using (true);
