-- A file that gives its people ids tells them apart, however alike they are.
alter table contact add column uid_import_id uuid;
comment on column contact.uid_import_id is 'the import that brought the uid';
