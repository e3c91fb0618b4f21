-- Who changed what of a contact, when: one row a change, in the transaction of the change.
create table contact_change (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    contact_id uuid        not null,
    at         timestamptz not null,
    version    bigint      not null,
    member_id  text,
    visibility text        not null,
    keeper_id  text        not null,
    changes    jsonb       not null,
    primary key (team, contact_id, at, version),
    -- Looked at with the commit: the rows of a transaction may be written in any order.
    foreign key (team, contact_id) references contact on delete cascade deferrable initially deferred
);
comment on column contact_change.version is 'the contact''s, after the change';
comment on column contact_change.visibility is 'PRIVATE when the contact was that before or after the change: then the entry is for keeper_id alone';
call protect('contact_change');
