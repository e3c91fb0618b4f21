-- A transaction may write what came with a vCard before the contact it came for: who imports a hundred people at once writes
-- each table in one go.
do $$
declare
    held text := (select conname from pg_constraint
                  where conrelid = 'vcard_extra'::regclass and contype = 'f' and confrelid = 'contact'::regclass);
begin
    execute format('alter table vcard_extra alter constraint %I deferrable initially deferred', held);
end
$$;
