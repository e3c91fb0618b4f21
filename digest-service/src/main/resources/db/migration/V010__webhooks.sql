-- An address that is told of a team's events.
create table webhook (
    team             text        not null default nullif(current_setting('app.team', true), ''),
    id               uuid        not null,
    version          bigint      not null,
    url              text        not null,
    description      text,
    format           text        not null check (format in ('STANDARD', 'SLACK')),
    state            text        not null check (state in ('ACTIVE', 'DISABLED')),
    disabled_because text        check (disabled_because in ('ASKED', 'GONE', 'FAILING')),
    disabled_at      timestamptz,
    failing_since    timestamptz,
    secret           text        not null,
    former_secret    text,
    former_until     timestamptz,
    created_at       timestamptz not null,
    created_by       text        not null,
    updated_at       timestamptz not null,
    primary key (team, id)
);
comment on column webhook.failing_since is 'by the database''s clock: the first failure since anything was delivered';
comment on column webhook.former_until is 'until then both secrets sign';
call protect('webhook');

-- What a webhook wants to hear of, and from when on: neither a new webhook nor a newly chosen type is told of the past.
create table webhook_type (
    team    text        not null default nullif(current_setting('app.team', true), ''),
    webhook uuid        not null,
    type    text        not null,
    since   timestamptz not null,
    primary key (team, webhook, type),
    foreign key (team, webhook) references webhook (team, id) on delete cascade
);
call protect('webhook_type');

-- The newest version of each key that was looked at for the team's webhooks. Unlike the inbox it outlives schema
-- knowledge: when the topics are read again from the beginning, nobody is told anything twice.
create table webhook_seen (
    team    text   not null default nullif(current_setting('app.team', true), ''),
    topic   text   not null,
    key     text   not null,
    version bigint not null,
    primary key (team, topic, key)
);
call protect('webhook_seen');

create table webhook_delivery (
    team             text        not null default nullif(current_setting('app.team', true), ''),
    id               uuid        not null,
    webhook          uuid        not null,
    topic            text        not null,
    key              text        not null,
    key_version      bigint      not null,
    type             text        not null,
    payload          text,
    state            text        not null check (state in ('PENDING', 'DELIVERED', 'FAILED', 'DROPPED')),
    reason           text,
    attempt          integer     not null default 0,
    step_at          timestamptz,
    response_status  integer,
    response_excerpt text,
    created_at       timestamptz not null default now(),
    attempted_at     timestamptz,
    delivered_at     timestamptz,
    primary key (team, id),
    unique (team, webhook, topic, key, key_version),
    foreign key (team, webhook) references webhook (team, id) on delete cascade
);
comment on column webhook_delivery.step_at is 'by the database''s clock: try then, or, while an attempt is under way, its claim lapses then; null: nothing is left to do';
comment on column webhook_delivery.payload is 'null: what it told of is not to be kept any more';
call protect('webhook_delivery');
create index webhook_delivery_due on webhook_delivery (step_at) include (team) where step_at is not null;
create index webhook_delivery_due_of on webhook_delivery (team, webhook, step_at) where step_at is not null;
create index webhook_delivery_newest on webhook_delivery (team, webhook, id);
create index webhook_delivery_age on webhook_delivery (created_at);
grant select (team, step_at, created_at), delete on webhook_delivery to ${background};
create policy which_teams on webhook_delivery for select to ${background} using (true);
create policy expiry on webhook_delivery for delete to ${background} using (created_at < now() - interval '30 days');

-- Whom a delivery names: an erased contact is taken out of it, and one that became private is not told of any more.
create table webhook_delivery_contact (
    team     text not null default nullif(current_setting('app.team', true), ''),
    delivery uuid not null,
    contact  text not null,
    primary key (team, delivery, contact),
    foreign key (team, delivery) references webhook_delivery (team, id) on delete cascade
);
call protect('webhook_delivery_contact');
create index webhook_delivery_contact_of on webhook_delivery_contact (team, contact);
