-- The tick asks which webhooks have something due, across all teams, and sees no more than that.
drop index webhook_delivery_due;
create index webhook_delivery_due on webhook_delivery (step_at) include (team, webhook) where step_at is not null;
grant select (webhook) on webhook_delivery to ${background};
