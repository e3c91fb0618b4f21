-- How a member wants to be told. No row means the defaults.
create table preference (
    team             text    not null default nullif(current_setting('app.team', true), ''),
    member           text    not null,
    version          bigint  not null,
    enabled          boolean not null,
    at               time    not null,
    days             text    not null,
    weekly_review_on text,
    sections         text    not null,
    max_people       integer not null check (max_people between 1 and 50),
    all_quiet        boolean not null,
    format           text    not null,
    primary key (team, member)
);
call protect('preference');

-- When a member is to be told next: computed from their preference and zone, never from the last time.
create table schedule (
    team          text        not null default nullif(current_setting('app.team', true), ''),
    member        text        not null,
    next_at       timestamptz,
    waiting_since timestamptz,
    planned_at    timestamptz not null,
    tzdata        text        not null,
    primary key (team, member)
);
comment on column schedule.waiting_since is 'by the database''s clock: it is time, but today''s agenda has not come yet';
comment on column schedule.planned_at is 'a plan made in the future tells that the clock was set back';
comment on column schedule.tzdata is 'the time zone rules it was planned by: with others it is planned anew';
call protect('schedule');
create index schedule_due on schedule (next_at) include (team) where next_at is not null;
create index schedule_planned on schedule (planned_at) include (team);
grant select (team, next_at, planned_at, tzdata) on schedule to ${background};
create policy which_teams on schedule for select to ${background} using (true);

-- One row decides what happened: at most one digest for a member, kind, local date and ordinal.
create table digest (
    team         text        not null default nullif(current_setting('app.team', true), ''),
    id           uuid        not null,
    version      bigint      not null,
    member       text        not null,
    kind         text        not null,
    local_date   date        not null,
    ordinal      integer     not null,
    state        text        not null
        check (state in ('PENDING', 'CLAIMED', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN', 'SKIPPED')),
    reason       text,
    address      text,
    message_id   text        not null,
    subject      text        not null,
    html         text        not null,
    plain        text        not null,
    content      text        not null,
    format       text        not null,
    generated_at timestamptz not null,
    sent_at      timestamptz,
    attempt      integer     not null,
    step_at      timestamptz,
    primary key (team, id),
    unique (team, member, kind, local_date, ordinal)
);
comment on column digest.step_at is 'by the database''s clock. PENDING: try then; CLAIMED: the claim lapses then; SENDING: nobody knows any more from then on; null: nothing is left to do';
call protect('digest');
create index digest_open on digest (step_at) include (team) where step_at is not null;
create index digest_newest on digest (team, member, id);
grant select (team, step_at) on digest to ${background};
create policy which_teams on digest for select to ${background} using (step_at is not null);

-- Whom a digest names, so that an erased contact can be taken out of it.
create table digest_person (
    team      text not null default nullif(current_setting('app.team', true), ''),
    contact   text not null,
    digest_id uuid not null,
    primary key (team, contact, digest_id),
    foreign key (team, digest_id) references digest (team, id) on delete cascade
);
call protect('digest_person');
create index digest_person_of on digest_person (team, digest_id);

-- The newest answer to each follow-up.
create table answer (
    team        text        not null default nullif(current_setting('app.team', true), ''),
    follow_up   text        not null,
    version     bigint      not null,
    id          uuid        not null,
    contact     text        not null,
    member      text        not null,
    answer      text        not null,
    channel     text,
    note        text,
    until       date,
    answered_at timestamptz not null,
    digest_id   uuid,
    primary key (team, follow_up)
);
call protect('answer');
create index answer_about on answer (team, contact);
create index answer_of on answer (team, member);
