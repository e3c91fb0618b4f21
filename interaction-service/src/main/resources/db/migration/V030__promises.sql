-- Promises between members and contacts, in both directions.

create table promise (
    team           text        not null default nullif(current_setting('app.team', true), ''),
    id             uuid        not null,
    version        bigint      not null,
    member_id      text        not null collate "C",
    contact_id     text        not null collate "C",
    -- The interaction that told of it; it may be deleted by now.
    interaction_id uuid,
    by_whom        text        not null,
    what           text        not null,
    channel        text,
    made_on        date        not null,
    due_on         date,
    private        boolean     not null,
    state          text        not null,
    closed_on      date,
    closed_by      text,
    -- The follow-up whose answer kept it.
    answered_in    text,
    closing_note   text,
    -- Its interaction was deleted, or does not tell of it any more.
    withdrawn      boolean     not null,
    -- Whether the last event said that nobody but the member may see it.
    told_private   boolean     not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    primary key (team, id)
);
call protect('promise');
create index promise_of_member on promise (team, member_id, made_on desc, id desc);
create index promise_of_contact on promise (team, contact_id, made_on desc, id desc);
create index promise_of_interaction on promise (team, interaction_id) where interaction_id is not null;
create index promise_of_answer on promise (team, answered_in) where answered_in is not null;
