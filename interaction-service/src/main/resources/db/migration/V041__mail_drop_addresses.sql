-- The address each member sends copies of mails to. Its local part is the secret by which a mail that comes by SMTP finds
-- its team and member. It lets somebody add to what was said, and see nothing; members read it here to use it.
create table drop_address (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    member_id  text        not null collate "C",
    local_part text        not null collate "C",
    created_at timestamptz not null,
    primary key (team, member_id)
);
call protect('drop_address');
create index drop_address_by_local_part on drop_address (local_part);
-- A mail that comes names no team: whose address it is, is asked for in the background role's name.
grant select (team, member_id, local_part) on drop_address to ${background};
create policy addressee on drop_address to ${background} using (true);
