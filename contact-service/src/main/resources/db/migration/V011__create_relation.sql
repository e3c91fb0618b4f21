-- How two contacts stand to each other, once for both sides.
create table relation (
    team          text        not null default nullif(current_setting('app.team', true), ''),
    id            uuid        not null,
    one_id        uuid        not null,
    other_id      uuid        not null check (one_id < other_id),
    kind          text        not null,
    label         text        not null,
    reverse_label text        not null,
    created_at    timestamptz not null,
    created_by    text        not null,
    primary key (team, id),
    unique (team, one_id, other_id, kind, label, reverse_label),
    foreign key (team, one_id) references contact on delete cascade,
    foreign key (team, other_id) references contact on delete cascade
);
comment on column relation.kind is 'what the other contact is to the one; label likewise, when the kind is CUSTOM';
call protect('relation');
create index relation_of_other on relation (team, other_id, id);
