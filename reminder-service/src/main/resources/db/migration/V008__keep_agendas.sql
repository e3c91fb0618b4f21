alter table agenda add column content text;
comment on column agenda.content is 'the agenda prepared last, as it is shown; null: none, or it is empty';

-- With whom a member has dealt today.
create index follow_up_settled_at on follow_up (team, member_id, settled_at) where settled_at is not null;
