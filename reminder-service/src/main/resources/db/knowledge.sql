
-- What this service knows of others: read from the topics, or asked for when it had not heard of somebody yet. The newest
-- version is kept, whichever way it came.

create table knowledge.member (
    team   text    not null default nullif(current_setting('app.team', true), ''),
    id     text    not null,
    zone   text    not null,
    active boolean not null,
    version bigint not null,
    primary key (team, id)
);
call protect('knowledge.member');

create table knowledge.contact (
    team         text        not null default nullif(current_setting('app.team', true), ''),
    id           text        not null,
    keeper_id    text        not null,
    visibility   text        not null,
    state        text        not null,
    paused_until date,
    trashed      boolean     not null,
    source       text        not null,
    created_at   timestamptz not null,
    tier         text        not null,
    cadence      text,
    name         text        not null,
    channel      text,
    version      bigint      not null,
    primary key (team, id)
);
create index contact_of_keeper on knowledge.contact (team, keeper_id, id);
call protect('knowledge.contact');

-- A merged contact answers for its survivor; an erased one is remembered by its id alone, so that later events about
-- it are dropped.
create table knowledge.gone (
    team        text not null default nullif(current_setting('app.team', true), ''),
    contact_id  text not null,
    survivor_id text,
    primary key (team, contact_id)
);
call protect('knowledge.gone');
create index gone_into on knowledge.gone (team, survivor_id) where survivor_id is not null;

create table knowledge.tie (
    team               text        not null default nullif(current_setting('app.team', true), ''),
    contact_id         text        not null,
    member_id          text        not null,
    changed_at         timestamptz not null,
    last_real_touch_at timestamptz,
    shared_last_real_touch_at timestamptz,
    last_channel       text,
    last_note          text,
    last_note_private  boolean     not null default false,
    primary key (team, contact_id, member_id)
);
call protect('knowledge.tie');
