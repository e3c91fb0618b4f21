-- What happened, and what follows from it for each pair of contact and member.

create table interaction (
    team          text        not null default nullif(current_setting('app.team', true), ''),
    id            uuid        not null,
    version       bigint      not null,
    member_id     text        not null collate "C",
    contact_ids   text[]      not null,
    occurred_at   timestamptz not null,
    channel       text        not null,
    direction     text        not null,
    intent        text        not null,
    summary       text,
    topics        text[]      not null,
    open_topics   text[]      not null,
    value_given   text,
    help_side     text,
    help_kind     text,
    help_size     text,
    help_benefits text,
    help_outcome  text,
    personal      boolean     not null,
    private       boolean     not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    primary key (team, id)
);
call protect('interaction');
create index interaction_of_member on interaction (team, member_id, occurred_at desc, id desc);

-- The same contacts as in interaction.contact_ids, to find the touches of one by.
create table interaction_contact (
    team           text        not null default nullif(current_setting('app.team', true), ''),
    contact_id     text        not null collate "C",
    occurred_at    timestamptz not null,
    interaction_id uuid        not null,
    member_id      text        not null collate "C",
    primary key (team, contact_id, occurred_at, interaction_id),
    foreign key (team, interaction_id) references interaction on delete cascade
);
call protect('interaction_contact');
create index contact_of_interaction on interaction_contact (team, interaction_id);

-- One row for a contact and a member. What follows from the touches is always read and written as a whole, so it is
-- one document; what is searched and sorted by stands beside it.
create table tie (
    team          text             not null default nullif(current_setting('app.team', true), ''),
    contact_id    text             not null collate "C",
    member_id     text             not null collate "C",
    version       bigint           not null,
    changed_at    timestamptz      not null,
    facts         jsonb            not null,
    last_touch_at timestamptz,
    list_only     boolean          not null,
    warmth        double precision not null,
    primary key (team, contact_id, member_id)
);
comment on column tie.warmth is 'logarithm of the decaying sum at a fixed epoch: larger is warmer, at any time';
call protect('tie');
create index tie_by_warmth on tie (team, member_id, warmth, contact_id);
create index tie_by_last_touch on tie (team, member_id, last_touch_at, contact_id);

-- The answer to a follow-up that was made a touch, so that hearing of it again makes no second one.
create table answered_follow_up (
    team           text not null default nullif(current_setting('app.team', true), ''),
    follow_up_id   text not null,
    interaction_id uuid not null,
    primary key (team, follow_up_id)
);
call protect('answered_follow_up');
