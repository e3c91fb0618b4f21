-- Requests that were sent, to contacts or to people who are none yet, and what came of them.

create table outreach (
    team           text        not null default nullif(current_setting('app.team', true), ''),
    id             uuid        not null,
    version        bigint      not null,
    member_id      text        not null collate "C",
    contact_id     text        collate "C",
    name           text,
    channel        text        not null,
    intent         text        not null,
    text           text,
    reason         text,
    sent_at        timestamptz not null,
    -- The touch it was logged as; null: to nobody among the contacts.
    interaction_id uuid,
    outcome        text,
    outcome_on     date,
    outcome_note   text,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    primary key (team, id),
    check (contact_id is not null or name is not null)
);
call protect('outreach');
create index outreach_of_member on outreach (team, member_id, sent_at desc, id desc);
create index outreach_of_contact on outreach (team, contact_id) where contact_id is not null;
