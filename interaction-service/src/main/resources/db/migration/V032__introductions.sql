-- Two contacts whom a member brings together, each asked first.

create table introduction (
    team           text        not null default nullif(current_setting('app.team', true), ''),
    id             uuid        not null,
    version        bigint      not null,
    member_id      text        not null collate "C",
    first_id       text        not null collate "C",
    second_id      text        not null collate "C",
    why            text        not null,
    first_consent  text        not null,
    second_consent text        not null,
    -- The touch that making it logged; null: not made.
    interaction_id uuid,
    made_at        timestamptz,
    outcome        text,
    outcome_on     date,
    outcome_note   text,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    primary key (team, id)
);
call protect('introduction');
create index introduction_of_member on introduction (team, member_id, id desc);
create index introduction_of_first on introduction (team, first_id);
create index introduction_of_second on introduction (team, second_id);
