-- What it takes to undo a merge is forgotten when it cannot be undone any more.
alter table contact_merge alter column before drop not null, alter column after drop not null;
create index contact_merge_to_forget on contact_merge (undo_until, team) where before is not null;
grant select (team, undo_until) on contact_merge to ${background};
create policy tick on contact_merge for select to ${background} using (before is not null);
