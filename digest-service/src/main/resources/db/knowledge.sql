-- What a digest needs to know of members, contacts, ties, follow-ups, agendas, attention and promises.

create table knowledge.member (
    team   text    not null default nullif(current_setting('app.team', true), ''),
    id     text    not null,
    email  text,
    name   text    not null,
    zone   text    not null,
    locale text,
    active boolean not null,
    leads  boolean not null default false,
    primary key (team, id)
);
call protect('knowledge.member');
create index member_leading on knowledge.member (team) where leads;
comment on column knowledge.member.leads is 'a manager or an admin';

create table knowledge.contact (
    team         text    not null default nullif(current_setting('app.team', true), ''),
    id           text    not null,
    keeper       text    not null,
    visibility   text    not null,
    name         text    not null,
    organisation text,
    status       text    not null,
    paused_until date,
    trashed      boolean not null,
    tier         text    not null,
    merged_into  text,
    erased       boolean not null,
    primary key (team, id)
);
call protect('knowledge.contact');
create index contact_of_keeper on knowledge.contact (team, keeper, id);
create index contact_of_circle on knowledge.contact (team, keeper) where tier = 'INNER_CIRCLE';
comment on column knowledge.contact.erased is 'a marker: the id is all that is left, and later events about it are dropped';

create table knowledge.tie (
    team          text    not null default nullif(current_setting('app.team', true), ''),
    key           text    not null,
    contact       text    not null,
    member        text    not null,
    last_touch_at timestamptz,
    last_channel  text,
    note          text,
    note_on       date,
    band          text    not null,
    list_only     boolean not null,
    primary key (team, key)
);
call protect('knowledge.tie');
create index tie_of_member on knowledge.tie (team, member, contact);
create index tie_of_contact on knowledge.tie (team, contact);

create table knowledge.follow_up (
    team          text        not null default nullif(current_setting('app.team', true), ''),
    id            text        not null,
    contact       text        not null,
    member        text        not null,
    reason        text        not null,
    due_on        date        not null,
    overdue_on    date,
    expires_on    date,
    state         text        not null,
    snoozed_until date,
    answer_id     text,
    private       boolean     not null,
    changed_at    timestamptz not null,
    primary key (team, id)
);
call protect('knowledge.follow_up');
create index follow_up_open on knowledge.follow_up (team, member, due_on) where state <> 'SETTLED';
create index follow_up_late on knowledge.follow_up (team, overdue_on, id) where state <> 'SETTLED' and not private;
create index follow_up_of_contact on knowledge.follow_up (team, contact);

create table knowledge.agenda (
    team     text not null default nullif(current_setting('app.team', true), ''),
    member   text not null,
    prepared text not null,
    primary key (team, member)
);
call protect('knowledge.agenda');
comment on column knowledge.agenda.prepared is 'the newest AgendaPrepared as it came: it is read whole or not at all';

create table knowledge.attention (
    team     text not null default nullif(current_setting('app.team', true), ''),
    member   text not null,
    reported text not null,
    primary key (team, member)
);
call protect('knowledge.attention');
comment on column knowledge.attention.reported is 'the newest AttentionReported as it came';

create table knowledge.promise (
    team      text    not null default nullif(current_setting('app.team', true), ''),
    id        text    not null,
    contact   text    not null,
    member    text    not null,
    by        text    not null,
    what      text    not null,
    due_on    date,
    private   boolean not null,
    state     text    not null,
    closed_on date,
    primary key (team, id)
);
call protect('knowledge.promise');
create index promise_of_contact on knowledge.promise (team, contact);
create index promise_of_member on knowledge.promise (team, member, state, closed_on);
create index promise_late on knowledge.promise (team, due_on, id) where state = 'OPEN' and not private;
