-- What happened in the lives of contacts, or was said about or by them.
create table life_event (
    team         text        not null default nullif(current_setting('app.team', true), ''),
    id           uuid        not null,
    version      bigint      not null,
    contact_id   uuid        not null,
    kind         text        not null,
    happened_on  date        not null,
    side         text        not null,
    note         text,
    source       text,
    expires_on   date        not null,
    noted_by     text        not null,
    noted_at     timestamptz not null,
    changed_at   timestamptz not null,
    retracted_at timestamptz,
    primary key (team, id),
    foreign key (team, contact_id) references contact on delete cascade
);
comment on column life_event.retracted_at is
    'taken back: nothing is kept but the id, to be forgotten everywhere when the contact is erased';
call protect('life_event');
create index life_event_of_contact on life_event (team, contact_id, happened_on, id);
