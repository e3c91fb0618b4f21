-- When each member's attention is to be reported next, and which week was last.
create table attention (
    team      text   not null default nullif(current_setting('app.team', true), ''),
    member_id text   not null collate "C",
    version   bigint not null,
    week      text,
    next_at   timestamptz,
    primary key (team, member_id)
);
comment on column attention.next_at is 'the beginning of the next week where the member lives; null: they are gone';
call protect('attention');
create index attention_due on attention (next_at, team) where next_at is not null;
grant select (team, next_at) on attention to ${background};
create policy due on attention for select to ${background} using (next_at is not null);
