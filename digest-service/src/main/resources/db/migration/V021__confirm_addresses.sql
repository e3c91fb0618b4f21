alter table preference add column address text;
alter table preference add column asked_address text;
alter table preference add column asked_on date;
alter table preference add column asks integer not null default 0;
comment on column preference.address is 'confirmed by a mail to it; null: the directory''s is used';
comment on column preference.asked_address is 'waits to be confirmed';
comment on column preference.asks is 'how many mails asked for that on asked_on, a day in UTC';
