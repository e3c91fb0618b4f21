-- As before, but of those found, the ones listed by a name from name_from on and before name_end can be left out: whoever
-- asks has them already.
drop function ranked_contacts;
drop function search_contacts(
    text, text, timestamptz, boolean, boolean, text, boolean, text, timestamptz, uuid, integer, uuid);
create function search_contacts(
    viewer text, wanted text, changed_since timestamptz, in_trash boolean,
    few boolean, sort text, descending boolean, after_name text, after_time timestamptz, after_id uuid, size integer,
    within uuid default null, name_from text default null, name_end text default null)
returns setof uuid language plpgsql stable security definer rows 50
set search_path = pg_catalog, public, pg_temp as $$
declare
    team_wall text := nullif(current_setting('app.team', true), '');
    key text := case sort when 'updatedAt' then 'updated_at' when 'createdAt' then 'created_at' else 'sort_name' end;
    way text := case when descending then 'desc' else 'asc' end;
    question text := format('select id, %I as key from public.contact'
        ' where team = $1 and (visibility = ''TEAM'' or keeper_id = $2)', key);
begin
    question := question || case when in_trash then ' and trashed_at is not null' else ' and trashed_at is null' end;
    if wanted is not null then
        question := question || ' and terms @@ $3::tsquery';
    end if;
    if changed_since is not null then
        question := question || ' and updated_at >= $4';
    end if;
    if within is not null then
        question := question || ' and id in (select m.contact_id from public.circle_member m'
            ' join public.circle c on c.team = m.team and c.id = m.circle_id'
            ' where m.team = $1 and m.circle_id = $9 and c.member_id = $2)';
    end if;
    if name_from is not null then
        question := question || ' and not (sort_name >= $10 and sort_name < $11)';
    end if;
    if after_id is not null then
        question := question || format(' and (%I, id) %s ($%s, $7)', key,
            case when descending then '<' else '>' end, case when key = 'sort_name' then 5 else 6 end);
    end if;
    question := format('with found as %s (%s) select id from found order by key %4$s, id %4$s limit $8',
        case when few or within is not null then 'materialized' else 'not materialized' end, question, key, way);
    return query execute question using team_wall, viewer, wanted, changed_since, after_name, after_time, after_id, size,
        within, name_from, name_end;
end
$$;
revoke all on function search_contacts from public;
grant execute on function search_contacts to ${app};
alter function search_contacts owner to ${search};

-- Who answers several questions to the index of terms, one after the other until a page is full: whoever answers a better
-- one comes before whoever only answers a worse one. The questions leave out who has answered those before; where
-- name_from and name_end are given, the first question is for those who are listed by a name from the one on and before
-- the other, and the second leaves these out. after_*: the last row of the page before, and which question it answered.
--
-- The first is a walk along the index of names and reads what it answers. Most of the others are answered by few: those
-- are gathered by one look into the index of terms, whoever answers whichever, and put in their order here, for
-- each question by itself would be planned and looked up anew. `anyhow` is what all of them have in common, or null where
-- many are to be expected; when more than fifty answer it they are asked one after the other. The order is the same either
-- way, so a page may go on where one of the other kind has ended.
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
    walk_from constant text := case when after_step = 1 then after_name else name_from end;
    gathered integer;
    ids uuid[];
    steps integer[];
    missing integer := size;
    found integer;
begin
    if name_from is not null and (after_step is null or after_step = 1) then
        return query select c.id, 1 from public.contact c
            where c.team = team_wall and c.trashed_at is null and c.sort_name >= walk_from and c.sort_name < name_end
              and (after_step is null or (c.sort_name, c.id) > (after_name, after_id))
              and (c.visibility = 'TEAM' or c.keeper_id = viewer)
              and (changed_since is null or c.updated_at >= changed_since)
              and c.terms @@ questions[1]::tsquery
            order by c.sort_name, c.id limit missing;
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
