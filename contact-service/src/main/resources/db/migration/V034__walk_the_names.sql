-- Who is listed by a name from name_from on and before name_end and answers the question, in the order of names: a walk
-- along their index, whatever the planner thinks of gathering them first, that ends when the page is full. after_id: the
-- last row of the page before, whose name is name_from then. See search_contacts.
create function listed_contacts(
    viewer text, question text, changed_since timestamptz, name_from text, name_end text, after_id uuid, size integer)
returns setof uuid language plpgsql stable security definer rows 50
set search_path = pg_catalog, public, pg_temp set enable_bitmapscan = off set enable_sort = off as $$
declare
    team_wall text := nullif(current_setting('app.team', true), '');
begin
    return query select walk.id from (
            select c.id, c.sort_name, c.terms, c.visibility, c.keeper_id, c.updated_at from public.contact c
            where c.team = team_wall and c.trashed_at is null and c.sort_name >= name_from and c.sort_name < name_end
            order by c.sort_name, c.id offset 0) as walk
        where (after_id is null or (walk.sort_name, walk.id) > (name_from, after_id))
          and (walk.visibility = 'TEAM' or walk.keeper_id = viewer)
          and (changed_since is null or walk.updated_at >= changed_since)
          and walk.terms @@ question::tsquery
        order by walk.sort_name, walk.id limit size;
end
$$;
revoke all on function listed_contacts from public;
grant execute on function listed_contacts to ${app};
alter function listed_contacts owner to ${search};

-- As before, but for that walk.
drop function ranked_contacts;
create function ranked_contacts(
    viewer text, questions text[], anyhow text, name_from text, name_end text, changed_since timestamptz, in_trash boolean,
    few boolean, sort text, descending boolean, after_step integer, after_name text, after_time timestamptz, after_id uuid,
    size integer, within uuid)
returns table (id uuid, step integer) language plpgsql stable security definer rows 50
set search_path = pg_catalog, public, pg_temp as $$
declare
    most constant integer := 50;
    team_wall text := nullif(current_setting('app.team', true), '');
    listed constant integer := case when name_from is null then 0 else 1 end;
    gathered integer;
    ids uuid[];
    steps integer[];
    missing integer := size;
    found integer;
begin
    if name_from is not null and (after_step is null or after_step = 1) then
        return query select listed_contacts, 1 from public.listed_contacts(viewer, questions[1], changed_since,
            case when after_step = 1 then after_name else name_from end, name_end, after_id, missing);
        get diagnostics found = row_count;
        missing := missing - found;
        if missing <= 0 then
            return;
        end if;
    end if;
    if anyhow is not null then
        with met as materialized (
            select met.id, met.sort_name, listed + case
                when met.terms @@ questions[listed + 1]::tsquery then 1
                when met.terms @@ questions[listed + 2]::tsquery then 2
                else 3 end as step
            from (
                select c.team, c.id, c.sort_name, c.terms, c.visibility, c.keeper_id, c.trashed_at, c.updated_at
                from public.contact c where c.terms @@ anyhow::tsquery offset 0) as met
            where met.team = team_wall and (met.visibility = 'TEAM' or met.keeper_id = viewer)
              and (met.trashed_at is not null) = in_trash
              and (changed_since is null or met.updated_at >= changed_since)
              and (name_from is null or not (met.sort_name >= name_from and met.sort_name < name_end
                                             and met.terms @@ questions[1]::tsquery))
            limit most + 1)
        select count(*), array_agg(met.id order by met.step, met.sort_name, met.id) filter (where behind),
               array_agg(met.step order by met.step, met.sort_name, met.id) filter (where behind)
        into gathered, ids, steps
        from met cross join lateral (
            select after_step is null or met.step > after_step
                or (met.step = after_step and (met.sort_name, met.id) > (after_name, after_id)) as behind) as place;
        if gathered <= most then
            return query select * from unnest(ids[:missing], steps[:missing]);
            return;
        end if;
    end if;
    for number in greatest(coalesce(after_step, 1), listed + 1) .. cardinality(questions) loop
        return query select answer, number from public.search_contacts(
            viewer, questions[number], changed_since, in_trash, few, sort, descending,
            case when number = after_step then after_name end, case when number = after_step then after_time end,
            case when number = after_step then after_id end, missing, within,
            case when number = listed + 1 then name_from end, case when number = listed + 1 then name_end end) as answer;
        get diagnostics found = row_count;
        missing := missing - found;
        exit when missing <= 0;
    end loop;
end
$$;
revoke all on function ranked_contacts from public;
grant execute on function ranked_contacts to ${app};
alter function ranked_contacts owner to ${search};
