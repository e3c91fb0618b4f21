-- Whoever has written many contacts puts what waits for it into the index of terms, so that no search has to go through it.
create function index_waiting_terms() returns void language sql security definer
set search_path = pg_catalog, public, pg_temp as $$
    select gin_clean_pending_list('public.contact_terms')
$$;
revoke all on function index_waiting_terms from public;
grant execute on function index_waiting_terms to ${app};
