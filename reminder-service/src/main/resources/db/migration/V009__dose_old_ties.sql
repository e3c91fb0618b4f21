create table dose (
    team      text        not null default nullif(current_setting('app.team', true), ''),
    member_id text        not null,
    next_at   timestamptz not null,
    primary key (team, member_id)
);
comment on table dose is 'when a member is next given a few old ties to find again';
call protect('dose');
create index dose_tick on dose (next_at, team);
grant select (team, next_at) on dose to ${background};
create policy tick on dose for select to ${background} using (true);
