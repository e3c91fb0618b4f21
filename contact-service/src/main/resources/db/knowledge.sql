-- What this service knows of others, read from the topics: how warm the ties are that its contacts hang on.

create table knowledge.tie (
    team           text             not null default nullif(current_setting('app.team', true), ''),
    contact_id     uuid             not null,
    member_id      text             not null collate "C",
    key            text             not null collate "C",
    last_touch_at  timestamptz,
    score          double precision,
    as_of          timestamptz,
    half_life_days double precision,
    primary key (team, contact_id, member_id),
    unique (team, key)
);
comment on column knowledge.tie.key is 'that of the topic, by which a tie is forgotten';
comment on column knowledge.tie.score is 'true at as_of; it cools from then on';
call protect('knowledge.tie');
