-- When a member turned to the contact because of it, as interaction-service tells.
alter table life_event add column answered_at timestamptz;
create index life_event_unanswered on life_event (team, contact_id) where answered_at is null and retracted_at is null;
