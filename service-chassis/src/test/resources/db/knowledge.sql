
create table knowledge.member (
    team    text   not null default nullif(current_setting('app.team', true), ''),
    id      text   not null,
    name    text   not null check (name <> 'impossible'),
    applied bigint not null default 1,
    primary key (team, id)
);
call protect('knowledge.member');
