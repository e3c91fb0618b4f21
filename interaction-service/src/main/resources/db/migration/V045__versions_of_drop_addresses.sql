-- Tells one address of a member from the next, also after it was taken away.
create sequence drop_address_version;
grant usage on sequence drop_address_version to ${app};
alter table drop_address add column version bigint not null default nextval('drop_address_version');
