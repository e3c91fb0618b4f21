-- What two records of one person would have in common: folded e-mail addresses (e:), ends of phone numbers (p:),
-- profiles (l:) and names (n:).
create table contact_key (
    team       text not null default nullif(current_setting('app.team', true), ''),
    value      text not null collate "C",
    contact_id uuid not null,
    primary key (team, value, contact_id),
    -- Looked at with the commit: the rows of a transaction may be written in any order.
    foreign key (team, contact_id) references contact on delete cascade deferrable initially deferred
);
call protect('contact_key');
create index contact_key_of_contact on contact_key (team, contact_id);

-- Those who were there before: their addresses as they are searched by; their names when they are next saved.
alter table contact no force row level security;
alter table contact_key no force row level security;
insert into contact_key (team, value, contact_id)
select distinct c.team, substring(term from '^[^:]*:=(.*)$'), c.id
from contact c cross join lateral unnest(tsvector_to_array(c.terms)) as term
where term ~ '^[^:]*:=[epl]:';
alter table contact force row level security;
alter table contact_key force row level security;

create table dismissed_duplicate (
    team         text        not null default nullif(current_setting('app.team', true), ''),
    one_id       uuid        not null,
    other_id     uuid        not null check (one_id < other_id),
    member_id    text        not null,
    dismissed_at timestamptz not null,
    primary key (team, one_id, other_id),
    foreign key (team, one_id) references contact on delete cascade,
    foreign key (team, other_id) references contact on delete cascade
);
comment on table dismissed_duplicate is 'two contacts of whom somebody said that they are not one person';
call protect('dismissed_duplicate');
create index dismissed_duplicate_of_other on dismissed_duplicate (team, other_id);

-- A merged contact stays as it is, but is nobody's: PRIVATE, with a keeper who is no member.
alter table contact add column merged_into uuid;
alter table contact add constraint contact_survivor
    foreign key (team, merged_into) references contact deferrable initially deferred;
create index contact_merged_into on contact (team, merged_into) where merged_into is not null;

create table contact_merge (
    team            text        not null default nullif(current_setting('app.team', true), ''),
    id              uuid        not null,
    survivor_id     uuid        not null,
    loser_id        uuid        not null,
    loser_keeper_id text        not null,
    member_id       text        not null,
    merged_at       timestamptz not null,
    undo_until      timestamptz not null,
    undone_at       timestamptz,
    before          jsonb       not null,
    after           jsonb       not null,
    primary key (team, id),
    foreign key (team, survivor_id) references contact on delete cascade,
    foreign key (team, loser_id) references contact on delete cascade
);
comment on column contact_merge.before is 'what of the survivor the merge has changed, as it was';
comment on column contact_merge.after is 'the same, as the merge has made it';
call protect('contact_merge');
create index contact_merge_of_survivor on contact_merge (team, survivor_id, merged_at);
create index contact_merge_of_loser on contact_merge (team, loser_id);

create table merge_moved (
    team      text not null default nullif(current_setting('app.team', true), ''),
    merge_id  uuid not null,
    kind      text not null,
    object_id uuid not null,
    primary key (team, merge_id, kind, object_id),
    foreign key (team, merge_id) references contact_merge on delete cascade
);
comment on table merge_moved is 'what hung on the loser and hangs on the survivor since, to be moved back by an undo';
call protect('merge_moved');
