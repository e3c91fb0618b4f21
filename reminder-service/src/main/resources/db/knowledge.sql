-- What this service knows of others: read from the topics, or asked for when it had not heard of somebody yet. The newest
-- version is kept, whichever way it came. Columns are what rules compare and questions ask for; what is only shown, or
-- read whole, is kept as JSON.

create table knowledge.member (
    team     text   not null default nullif(current_setting('app.team', true), ''),
    id       text   not null,
    zone     text   not null,
    leap_day text   not null,
    active   boolean not null,
    version  bigint not null,
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
    origin       text,
    review_on    date,
    met_on       date,
    trust        int,
    relevance    int,
    name         text        not null,
    channel      text,
    details      text        not null,
    version      bigint      not null,
    primary key (team, id)
);
comment on column knowledge.contact.details is 'what to call them, their title, goals, days, needs and interests, as JSON';
comment on column knowledge.contact.trust is 'how far values are shared, 1 to 5';
comment on column knowledge.contact.relevance is 'what they matter for just now, 1 to 5';
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
    last_outbound_at   timestamptz,
    first_meeting_on   date,
    asked_how_to_help_on date,
    unanswered         int         not null default 0,
    shared_ask_at      timestamptz,
    warmth_score       double precision,
    warmth_as_of       timestamptz,
    warmth_half_life   double precision,
    warmth_trend       text,
    last_channel       text,
    last_note          text,
    last_note_private  boolean     not null default false,
    owed               text        not null default '[]',
    open_topics        text        not null default '[]',
    helped             boolean     not null default false,
    primary key (team, contact_id, member_id)
);
comment on column knowledge.tie.shared_ask_at is
    'when the member asked something of the contact, which the team may know of, and no touch has come since';
call protect('knowledge.tie');
create index tie_of_member on knowledge.tie (team, member_id, contact_id);

create table knowledge.promise (
    team       text    not null default nullif(current_setting('app.team', true), ''),
    id         text    not null,
    contact_id text    not null,
    member_id  text    not null,
    side       text    not null,
    what       text    not null,
    channel    text,
    made_on    date    not null,
    due_on     date,
    is_private boolean not null,
    state      text    not null,
    primary key (team, id)
);
call protect('knowledge.promise');
create index promise_about on knowledge.promise (team, contact_id);
create index promise_of_member on knowledge.promise (team, member_id, contact_id);

create table knowledge.life_event (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    id         text        not null,
    contact_id text        not null,
    kind       text        not null,
    happened_on date       not null,
    side       text        not null,
    note       text,
    noted_at   timestamptz not null,
    expires_on date,
    is_over    boolean     not null,
    primary key (team, id)
);
call protect('knowledge.life_event');
create index life_event_of on knowledge.life_event (team, contact_id);

create table knowledge.offer (
    team      text not null default nullif(current_setting('app.team', true), ''),
    id        text not null,
    member_id text not null,
    kind      text not null,
    title     text not null,
    topics    text not null,
    primary key (team, id)
);
call protect('knowledge.offer');
create index offer_of on knowledge.offer (team, member_id);

-- What might be shared with whom; what was shared is not kept.
create table knowledge.shelf (
    team       text not null default nullif(current_setting('app.team', true), ''),
    item_id    text not null,
    contact_id text not null,
    member_id  text not null,
    title      text not null,
    url        text,
    why        text not null,
    primary key (team, item_id, contact_id)
);
call protect('knowledge.shelf');
create index shelf_for on knowledge.shelf (team, contact_id, member_id);
