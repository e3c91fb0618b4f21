create table calendar_feed (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    id         uuid        not null,
    member_id  text        not null,
    name       text        not null,
    secret     text        not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    primary key (team, id)
);
comment on column calendar_feed.secret is 'SHA-256 of the secret in the address, which is shown once and kept nowhere';
call protect('calendar_feed');
create unique index calendar_feed_secret on calendar_feed (team, secret);
create index calendar_feed_of_member on calendar_feed (team, member_id, created_at, id);
