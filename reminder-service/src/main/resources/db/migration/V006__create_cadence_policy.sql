create table cadence_policy (
    team    text   not null default nullif(current_setting('app.team', true), ''),
    policy  text   not null,
    version bigint not null,
    primary key (team)
);
call protect('cadence_policy');

create table member_policy (
    team      text   not null default nullif(current_setting('app.team', true), ''),
    member_id text   not null,
    work_days text   not null,
    version   bigint not null,
    primary key (team, member_id)
);
call protect('member_policy');

create table pause (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    id         uuid        not null,
    member_id  text        not null,
    from_on    date        not null,
    to_on      date        not null,
    note       text,
    created_at timestamptz not null,
    primary key (team, id)
);
call protect('pause');
create index pause_of_member on pause (team, member_id, from_on, id);
