-- Things worth sharing, whom they would interest, and with whom they were shared.

create table shelf_item (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    id         uuid        not null,
    version    bigint      not null,
    member_id  text        not null collate "C",
    title      text        not null,
    url        text,
    -- The address without what does not tell one page from another.
    url_key    text        collate "C",
    note       text,
    topics     text[]      not null,
    -- The folded words it is matched by.
    words      text[]      not null,
    expires_on date,
    -- The first moment after expires_on for its member, until its matches were withdrawn.
    lapses_at  timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (team, id)
);
call protect('shelf_item');
create index shelf_item_of_member on shelf_item (team, member_id, id desc);
create index shelf_item_lapsing on shelf_item (lapses_at, team) where lapses_at is not null;
grant select (team, lapses_at) on shelf_item to ${background};
create policy lapsing on shelf_item for select to ${background} using (true);

create table shelf_word (
    team    text not null default nullif(current_setting('app.team', true), ''),
    word    text not null collate "C",
    item_id uuid not null,
    primary key (team, word, item_id),
    foreign key (team, item_id) references shelf_item on delete cascade
);
call protect('shelf_word');
create index shelf_word_of on shelf_word (team, item_id);

-- One thing and one contact. A row stays when the two no longer match, for it counts their versions; and when the
-- thing is deleted after it was shared, for nothing is shared with anybody twice.
create table shelf_match (
    team           text        not null default nullif(current_setting('app.team', true), ''),
    item_id        uuid        not null,
    contact_id     text        not null collate "C",
    version        bigint      not null,
    member_id      text        not null collate "C",
    why            text[]      not null,
    score          integer     not null,
    withdrawn      boolean     not null,
    url_key        text        collate "C",
    shared_at      timestamptz,
    channel        text,
    interaction_id uuid,
    primary key (team, item_id, contact_id)
);
call protect('shelf_match');
create index shelf_match_of_contact on shelf_match (team, contact_id);
create index shelf_match_by_score on shelf_match (team, item_id, score desc, contact_id)
    where shared_at is null and not withdrawn;
