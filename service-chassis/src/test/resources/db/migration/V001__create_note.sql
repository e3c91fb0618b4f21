create table note (
    team    text   not null default nullif(current_setting('app.team', true), ''),
    id      uuid   not null,
    text    text   not null,
    version bigint not null,
    primary key (team, id)
);
call protect('note');
