alter table closing add column reason text;
comment on column closing.reason is 'why it was not given, as the member noted for themselves';
