-- Which meetings of a member became which touches. What a calendar calls a meeting, and what it says about it, are kept
-- as digests only.
create table dropped_meeting (
    team           text        not null default nullif(current_setting('app.team', true), ''),
    member_id      text        not null collate "C",
    uid_key        text        not null collate "C",
    occurrence     text        not null collate "C",
    interaction_id uuid,
    sequence       integer     not null,
    told           text        not null,
    summary_told   text        not null,
    dropped_at     timestamptz not null,
    primary key (team, member_id, uid_key, occurrence)
);
comment on column dropped_meeting.occurrence is 'when an occurrence of a repeated meeting was to begin; empty: the only one';
comment on column dropped_meeting.interaction_id is 'null: the meeting was called off, and its touch with it';
call protect('dropped_meeting');
