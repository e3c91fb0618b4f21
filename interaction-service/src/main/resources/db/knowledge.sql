-- What this service knows of others: read from the topics, or asked for when it had not heard of somebody yet.

create table knowledge.contact (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    id         text        not null collate "C",
    version    bigint      not null,
    keeper_id  text,
    visibility text,
    state      text,
    trashed    boolean     not null default false,
    erased     boolean     not null default false,
    -- The contact this one was merged into, by its own event.
    merged_into text       collate "C",
    -- Where a chain of merges ends; null: the contact stands for itself.
    stands_for  text       collate "C",
    primary key (team, id)
);
call protect('knowledge.contact');
create index contact_stands_for on knowledge.contact (team, stands_for) where stands_for is not null;
create index contact_of_keeper on knowledge.contact (team, keeper_id) where keeper_id is not null;
create index contact_merged_into on knowledge.contact (team, merged_into) where merged_into is not null;

-- Whose e-mail addresses are whose: in lower case, and kept by the contact they were told of, also after a merge.
create table knowledge.contact_email (
    team       text not null default nullif(current_setting('app.team', true), ''),
    email      text not null collate "C",
    contact_id text not null collate "C",
    primary key (team, email, contact_id)
);
call protect('knowledge.contact_email');
create index email_of_contact on knowledge.contact_email (team, contact_id);

create table knowledge.member (
    team    text    not null default nullif(current_setting('app.team', true), ''),
    id      text    not null collate "C",
    version bigint  not null,
    zone    text    not null,
    active  boolean not null,
    email   text    collate "C",
    primary key (team, id)
);
call protect('knowledge.member');
create index member_by_email on knowledge.member (team, email) where email is not null;

-- What is known of a contact beside what every touch needs: read when a message to them is checked.
create table knowledge.contact_facts (
    team  text  not null default nullif(current_setting('app.team', true), ''),
    id    text  not null collate "C",
    facts jsonb not null,
    keeper_id text not null collate "C",
    tier      text not null,
    -- What the organisation is found by.
    organisation_key text collate "C" generated always as (organisation_key(facts ->> 'organisation')) stored,
    primary key (team, id)
);
call protect('knowledge.contact_facts');
create index contact_of_organisation on knowledge.contact_facts (team, organisation_key)
    where organisation_key is not null;
create index contact_in_inner_circle on knowledge.contact_facts (team, keeper_id, id) where tier = 'INNER_CIRCLE';

create table knowledge.life_event (
    team       text    not null default nullif(current_setting('app.team', true), ''),
    id         text    not null collate "C",
    contact_id text    not null collate "C",
    kind       text    not null,
    happened   date    not null,
    note       text,
    expires_on date,
    answered   boolean not null,
    primary key (team, id)
);
call protect('knowledge.life_event');
create index life_event_of_contact on knowledge.life_event (team, contact_id, happened);

-- What contacts care about and need, by the folded words of it: things worth sharing find them here.
create table knowledge.contact_word (
    team       text not null default nullif(current_setting('app.team', true), ''),
    word       text not null collate "C",
    contact_id text not null collate "C",
    -- In words to be shown, such as: cares about sailing.
    said       text not null,
    primary key (team, word, contact_id, said)
);
call protect('knowledge.contact_word');
create index contact_word_of on knowledge.contact_word (team, contact_id);
