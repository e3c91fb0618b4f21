alter table follow_up add column is_private boolean not null default false;
comment on column follow_up.is_private is
    'its day, or its end, would tell a colleague of a touch that is its member''s alone';
