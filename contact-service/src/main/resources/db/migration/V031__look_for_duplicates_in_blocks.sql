-- Duplicates are looked for among those who have a key in common, key by key. Whoever comes to have a key that nobody
-- has is its lone holder; everybody after them shares it. So the keys that several have are found by an index of their
-- own, and of all the others nothing is read. Of two who come to have a new key at the same moment one waits for the
-- other. When a lone holder leaves, those who share stay as they are: a block of one costs a look and tells nothing.
alter table contact_key add column shared boolean not null default false;
comment on column contact_key.shared is 'whether somebody else had the key when this one came to have it';

alter table contact_key no force row level security;
update contact_key k set shared = true
from (select team, value, contact_id, row_number() over (partition by team, value order by contact_id) as place
      from contact_key) placed
where placed.place > 1 and k.team = placed.team and k.value = placed.value and k.contact_id = placed.contact_id;
alter table contact_key force row level security;

create unique index contact_key_lone on contact_key (team, value) where not shared;
create index contact_key_shared on contact_key (team, value) where shared;
-- What a replica of the version before writes is looked through all the same.
alter table contact_key alter column shared set default true;
