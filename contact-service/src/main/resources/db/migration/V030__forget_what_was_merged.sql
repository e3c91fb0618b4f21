-- What it takes to undo a merge holds what both people said. It goes when the merge is undone.
alter table contact_merge alter column before drop not null;
alter table contact_merge alter column after drop not null;
alter table contact_merge no force row level security;
update contact_merge set before = null, after = null where undone_at is not null;
alter table contact_merge force row level security;

-- Dry runs say what they would change of whom; that is forgotten with them.
create index import_row_of_changed on import_row (team, contact_id) where changes is not null;
