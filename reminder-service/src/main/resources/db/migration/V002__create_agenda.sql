create table agenda (
    team        text        not null default nullif(current_setting('app.team', true), ''),
    member_id   text        not null,
    prepared_on date,
    version     bigint      not null,
    next_at     timestamptz,
    primary key (team, member_id)
);
comment on column agenda.next_at is 'when it is to be prepared: the next local midnight, or soon, because something changed';
call protect('agenda');

create index agenda_tick on agenda (next_at, team) where next_at is not null;
grant select (team, next_at) on agenda to ${background};
create policy tick on agenda for select to ${background} using (next_at is not null);
