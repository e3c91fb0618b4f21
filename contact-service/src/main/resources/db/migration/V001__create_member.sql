-- The team directory: one row for each member who ever came, made from the claims of their token.
create table member (
    team         text        not null default nullif(current_setting('app.team', true), ''),
    id           text        not null,
    version      bigint      not null,
    email        text,
    name         text,
    claimed_name text,
    zone         text,
    locale       text,
    leap_day     text        not null,
    roles        text[]      not null,
    active       boolean     not null,
    changed_at   timestamptz not null,
    primary key (team, id)
);
comment on column member.name is 'chosen by the member; null: the token says it';
comment on column member.zone is 'null: not known, which reads as UTC';
call protect('member');
