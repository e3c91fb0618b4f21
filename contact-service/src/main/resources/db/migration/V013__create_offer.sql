-- What members can give to the people they know.
create table offer (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    id         uuid        not null,
    version    bigint      not null,
    member_id  text        not null,
    kind       text        not null,
    title      text        not null,
    topics     text[]      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (team, id)
);
call protect('offer');
create index offer_of_member on offer (team, member_id, id);

-- Openings, grants, events and workshops heard of.
create table opportunity (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    id         uuid        not null,
    version    bigint      not null,
    kind       text        not null,
    title      text        not null,
    topics     text[]      not null,
    place      text,
    url        text,
    last_day   date        not null,
    created_by text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (team, id)
);
comment on column opportunity.last_day is '9999-12-31: it does not expire';
call protect('opportunity');
create index opportunity_by_last_day on opportunity (team, last_day, id);

-- What opportunities are about, word by word: found from the needs of contacts.
create table opportunity_topic (
    team           text not null default nullif(current_setting('app.team', true), ''),
    topic          text collate "C" not null,
    last_day       date not null,
    opportunity_id uuid not null,
    primary key (team, topic, last_day, opportunity_id),
    foreign key (team, opportunity_id) references opportunity on delete cascade
);
call protect('opportunity_topic');
create index opportunity_topic_of on opportunity_topic (team, opportunity_id);
