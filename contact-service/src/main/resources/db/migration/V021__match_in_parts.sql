-- Many terms in one question cost the square of their number, because the index tries which of them must be met; so the
-- question comes in parts of a few terms each.
drop function match_contacts(text, text, integer);

-- Contacts, in the trash or not, that meet any of some terms: those an imported row may be about. As in
-- search_contacts, the team comes from app.team alone and nobody is shown another member's private contacts.
create function match_contacts(viewer text, wanted text[], size integer)
returns setof uuid language sql stable security definer rows 5
set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
    -- Each part is answered by the index of terms and by nothing else, whatever is known of the table when this is
    -- planned: no other condition is in its reach.
    with met as materialized (
        select found.* from unnest(wanted) as part cross join lateral (
            select id, team, visibility, keeper_id from public.contact where terms @@ part::tsquery offset 0) as found)
    select distinct id from met
    where team = nullif(current_setting('app.team', true), '') and (visibility = 'TEAM' or keeper_id = viewer)
    order by id limit size
$$;
revoke all on function match_contacts from public;
grant execute on function match_contacts to ${app};
alter function match_contacts owner to ${search};

-- A contact has some eighty terms, most of them in common with many others: put into the index for some hundred contacts
-- at a time they cost a third. A search looks through those that wait besides, at most 1 MB of them.
alter index contact_terms set (fastupdate = on, gin_pending_list_limit = 1024);
