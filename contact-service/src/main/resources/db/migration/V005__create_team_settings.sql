-- What a team has settled for itself; without a row the defaults hold.
create table team_settings (
    team               text        not null default nullif(current_setting('app.team', true), ''),
    version            bigint      not null,
    inner_circle_limit integer     not null,
    default_visibility text        not null,
    changed_at         timestamptz not null,
    primary key (team)
);
comment on column team_settings.inner_circle_limit is 'how many people each member may hold in the tier INNER_CIRCLE';
comment on column team_settings.default_visibility is 'of a contact made by hand or by a program that does not say';
call protect('team_settings');
