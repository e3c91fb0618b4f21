alter table webhook_delivery add column claim integer not null default 0;
comment on column webhook_delivery.claim is 'counts on when a delivery is asked for again and its attempts begin anew';
