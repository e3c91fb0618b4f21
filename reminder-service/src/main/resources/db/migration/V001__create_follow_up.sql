create table follow_up (
    team           text        not null default nullif(current_setting('app.team', true), ''),
    id             uuid        not null,
    contact_id     text        not null,
    member_id      text        not null,
    reason         text        not null,
    source_id      text,
    anchor_at      timestamptz not null,
    skipped_at     timestamptz,
    due_on         date        not null,
    overdue_on     date,
    expires_on     date,
    state          text        not null,
    snoozed_until  date,
    settled_by     text,
    settled_at     timestamptz,
    answer_id      text,
    answer_channel text,
    answer_summary text,
    answered_at    timestamptz,
    heard_answer   bigint      not null,
    next_at        timestamptz,
    retire_at      timestamptz,
    version        bigint      not null,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    primary key (team, id)
);
comment on column follow_up.anchor_at is 'the touch (or the skip, or the beginning) from which the due date counts';
comment on column follow_up.heard_answer is
    'version of the answer from the digest applied last; it outlives schema knowledge, for an answer is a command';
comment on column follow_up.next_at is 'when the tick has to look at it next; null: never';
comment on column follow_up.retire_at is
    'settled: when its event gets a tombstone; null: it is open, or has had one and stays for a rule that asks for it';
call protect('follow_up');

-- At most one open follow-up per member, contact, reason and source.
create unique index follow_up_open on follow_up (team, contact_id, member_id, reason, coalesce(source_id, ''))
    where state <> 'SETTLED';
create index follow_up_of_contact on follow_up (team, contact_id, reason, created_at);
create index follow_up_of_member on follow_up (team, member_id, due_on, id);
create index follow_up_of_member_in_state on follow_up (team, member_id, state, due_on, id);
create index follow_up_next on follow_up (team, next_at) where next_at is not null;

create index follow_up_to_retire on follow_up (team, retire_at) where retire_at is not null;

-- The ticks ask which teams have something due, across all teams, and see no more than that.
create index follow_up_tick on follow_up (next_at, team) where next_at is not null;
create index follow_up_retire_tick on follow_up (retire_at, team) where retire_at is not null;
grant select (team, next_at, retire_at) on follow_up to ${background};
create policy tick on follow_up for select to ${background} using (next_at is not null or retire_at is not null);

create table mute (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    contact_id text        not null,
    member_id  text        not null,
    since      timestamptz not null,
    primary key (team, contact_id, member_id)
);
comment on table mute is 'a member answered "not this person": no more follow-ups about the contact for them';
call protect('mute');
