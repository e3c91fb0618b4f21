-- Several questions to the index of terms, one after the other until a page is full: who answers a better question comes
-- before whoever only answers a worse one. The questions leave out who has answered those before. after_*: the last row
-- of the page before, which answered the first of the questions. See search_contacts.
create function ranked_contacts(
    viewer text, questions text[], changed_since timestamptz, in_trash boolean,
    few boolean, sort text, descending boolean, after_name text, after_time timestamptz, after_id uuid, size integer,
    within uuid)
returns table (id uuid, step integer) language plpgsql stable security definer rows 50
set search_path = pg_catalog, public, pg_temp as $$
declare
    missing integer := size;
    found integer;
begin
    for number in 1 .. cardinality(questions) loop
        return query select answer, number from public.search_contacts(
            viewer, questions[number], changed_since, in_trash, few, sort, descending,
            case when number = 1 then after_name end, case when number = 1 then after_time end,
            case when number = 1 then after_id end, missing, within) as answer;
        get diagnostics found = row_count;
        missing := missing - found;
        exit when missing <= 0;
    end loop;
end
$$;
revoke all on function ranked_contacts from public;
grant execute on function ranked_contacts to ${app};
alter function ranked_contacts owner to ${search};

-- Words of names are kept apart from other words now: those who were there before are indexed anew.
alter table contact no force row level security;
alter table contact_reindexing no force row level security;
insert into contact_reindexing (team, after, next_at)
select distinct team, '00000000-0000-0000-0000-000000000000'::uuid, now() from contact
on conflict (team) do update set after = excluded.after, next_at = excluded.next_at;
alter table contact force row level security;
alter table contact_reindexing force row level security;
