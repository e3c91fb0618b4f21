-- Mails that members dropped, and the people in them nobody knows yet. Of a mail no word is kept here: what counts of
-- it is in the interaction it became.

create table mail_drop (
    team           text        not null default nullif(current_setting('app.team', true), ''),
    id             uuid        not null,
    member_id      text        not null collate "C",
    message_key    text        not null collate "C",
    via            text        not null,
    result         text        not null,
    interaction_id uuid,
    dropped_at     timestamptz not null,
    primary key (team, id),
    unique (team, member_id, message_key)
);
comment on column mail_drop.message_key is 'a digest of the Message-ID, or of what the mail says';
call protect('mail_drop');
create index mail_drop_of_member on mail_drop (team, member_id, id desc);

create table candidate (
    team          text        not null default nullif(current_setting('app.team', true), ''),
    id            uuid        not null,
    member_id     text        not null collate "C",
    email         text        not null collate "C",
    name          text,
    times         integer     not null,
    first_seen_at timestamptz not null,
    last_seen_at  timestamptz not null,
    dismissed     boolean     not null default false,
    primary key (team, id),
    unique (team, member_id, email)
);
call protect('candidate');
create index candidate_by_email on candidate (team, email);
create index candidate_of_member on candidate (team, member_id, last_seen_at desc, id desc) where not dismissed;

-- Addresses a member writes from besides the one their token tells.
create table own_address (
    team      text not null default nullif(current_setting('app.team', true), ''),
    id        uuid not null,
    member_id text not null collate "C",
    email     text not null collate "C",
    primary key (team, id),
    unique (team, member_id, email)
);
call protect('own_address');
