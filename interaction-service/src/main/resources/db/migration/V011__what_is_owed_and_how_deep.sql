-- How far a tie has come, and the same two figures as far as the team may know of them.
alter table tie
    add column stage         text             not null default 'LISTED',
    add column shared_warmth double precision not null default '-infinity',
    add column shared_stage  text             not null default 'LISTED';
comment on column tie.shared_warmth is 'as warmth, of the touches that are not private; -infinity: there are none';

-- How well members know contacts, in their own answers. By the contact they were given for: a merge only joins them.
create table depth (
    team        text        not null default nullif(current_setting('app.team', true), ''),
    contact_id  text        not null collate "C",
    member_id   text        not null collate "C",
    version     bigint      not null,
    answers     jsonb       not null,
    answered_at timestamptz not null,
    primary key (team, contact_id, member_id)
);
call protect('depth');

-- What was owed and closed by hand, so that counting a tie anew does not open it again. By the contacts the touch names.
create table closing (
    team           text        not null default nullif(current_setting('app.team', true), ''),
    contact_id     text        not null collate "C",
    member_id      text        not null collate "C",
    interaction_id uuid        not null,
    kind           text        not null,
    through        timestamptz not null,
    how            text        not null,
    closed_at      timestamptz not null,
    primary key (team, contact_id, member_id, interaction_id, kind)
);
comment on column closing.through is 'of a reply: the newest message that it covers';
call protect('closing');

-- Ties to be counted anew because the rules have changed since they were counted.
create table tie_recount (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    contact_id text        not null collate "C",
    member_id  text        not null collate "C",
    next_at    timestamptz not null,
    primary key (team, contact_id, member_id)
);
call protect('tie_recount');
create index tie_recount_due on tie_recount (next_at, team);
grant select (team, next_at) on tie_recount to ${background};
create policy due on tie_recount for select to ${background} using (true);

-- All that are there. The owner is held back by the wall, too.
alter table tie no force row level security;
alter table tie_recount no force row level security;
insert into tie_recount (team, contact_id, member_id, next_at) select team, contact_id, member_id, changed_at from tie;
alter table tie force row level security;
alter table tie_recount force row level security;
