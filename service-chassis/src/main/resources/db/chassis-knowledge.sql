-- Schema `knowledge` of every service: made anew from the topics whenever it is missing or this text has changed.
create schema knowledge;
grant usage on schema knowledge to ${app}, ${background};

create table knowledge.generation (
    id         text        not null,
    checksum   text        not null,
    started_at timestamptz not null
);
grant select on knowledge.generation to ${background};

create table knowledge.inbox (
    team     text   not null default nullif(current_setting('app.team', true), ''),
    consumer text   not null,
    topic    text   not null,
    key      text   not null,
    version  bigint not null,
    -- A replica that began with another schema can note nothing here, and so apply nothing.
    generation uuid not null constraint of_this_schema check (generation = '${generation}'),
    primary key (team, consumer, topic, key)
);
call protect('knowledge.inbox');
