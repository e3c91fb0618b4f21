-- Whether it is worth a look into the index of terms who answers the question: the look costs a tenth of a microsecond for
-- each. So many are expected at the least, for the statistics know nothing of rare terms.
create function are_likely_few(question text) returns boolean language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare
    many constant integer := 10000;
    plan json;
begin
    execute 'explain (format json) select from public.contact where terms @@ $1::tsquery' into plan using question;
    return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::bigint < many;
end
$$;
revoke all on function are_likely_few from public;
grant execute on function are_likely_few to ${search};
alter function are_likely_few owner to ${search};

-- The ids of a page of contacts, in order, as before. Where few are expected to answer they are gathered by one look into the
-- index of terms. Where many are, a page should be full soon, so it walks along the order, but only so far: those who answer
-- may all stand at its other end, as all do whose family name begins so. Then they are gathered after all. What is read is so
-- bounded by how many answer, and by that walk.
drop function search_contacts(
    text, text, timestamptz, boolean, boolean, text, boolean, text, timestamptz, uuid, integer, uuid, text, text);
create function search_contacts(
    viewer text, wanted text, changed_since timestamptz, in_trash boolean,
    sort text, descending boolean, after_name text, after_time timestamptz, after_id uuid, size integer,
    within uuid default null, name_from text default null, name_end text default null)
returns setof uuid language plpgsql security definer rows 50
set search_path = pg_catalog, public, pg_temp set enable_seqscan = off set enable_bitmapscan = on set enable_sort = on as $$
declare
    most constant integer := 200;
    steps constant integer := 1000;
    team_wall text := nullif(current_setting('app.team', true), '');
    key text := case sort when 'updatedAt' then 'updated_at' when 'createdAt' then 'created_at' else 'sort_name' end;
    way text := format(case when descending then '%1$I desc, id desc' else '%1$I, id' end, key);
    walked text := 'team = $1 and trashed_at is ' || case when in_trash then 'not null' else 'null' end;
    asked text := '(visibility = ''TEAM'' or keeper_id = $2)';
    meets constant text := 'terms @@ $3::tsquery';
    -- Nothing but the index of terms can answer this, whatever the planner thinks of the first few hundred.
    met text := format('(select * from public.contact where %s offset 0) as met', meets);
    manner text;
    ids uuid[];
begin
    if after_id is not null then
        walked := walked || format(' and (%I, id) %s ($%s, $7)', key,
            case when descending then '<' else '>' end, case when key = 'sort_name' then 5 else 6 end);
    end if;
    if changed_since is not null then
        asked := asked || ' and updated_at >= $4';
    end if;
    if within is not null then
        asked := asked || ' and id in (select m.contact_id from public.circle_member m'
            ' join public.circle c on c.team = m.team and c.id = m.circle_id'
            ' where m.team = $1 and m.circle_id = $9 and c.member_id = $2)'
            || case when wanted is null then '' else ' and ' || meets end;
        met := 'public.contact';
    end if;
    if name_from is not null then
        asked := asked || ' and not (sort_name >= $10 and sort_name < $11)';
    end if;
    foreach manner in array case
        when within is not null then array['gather']
        when wanted is null then array['walk']
        when public.are_likely_few(wanted) then array['gather few', 'walk so far', 'gather']
        else array['walk so far', 'gather'] end
    loop
        -- Of a small team the planner would sort everybody rather than walk. What is set here is so until the end of this.
        perform set_config(setting, case when starts_with(manner, 'walk') then 'off' else 'on' end, true)
        from unnest(array['enable_bitmapscan', 'enable_sort']) as setting;
        execute format(case manner
                when 'walk' then 'select array_agg(id) from (select id from public.contact where %1$s and %2$s order by %3$s limit $8)'
                when 'walk so far' then 'select array_agg(id) from (select id from (select * from public.contact where %1$s'
                    ' order by %3$s limit $12) where %2$s and %6$s order by %3$s limit $8)'
                when 'gather few' then 'with found as materialized (select id, %4$I from %5$s where %1$s and %2$s'
                    ' limit $13 + 1) select case when (select count(*) from found) <= $13 then'
                    ' (select coalesce(array_agg(id), ''{}'') from (select id from found order by %3$s limit $8)) end'
                else 'with found as materialized (select id, %4$I from %5$s where %1$s and %2$s)'
                    ' select array_agg(id) from (select id from found order by %3$s limit $8)' end,
                walked, asked, way, key, met, meets)
            into ids
            using team_wall, viewer, wanted, changed_since, after_name, after_time, after_id, size, within, name_from,
                name_end, steps, most;
        exit when manner = 'gather few' and ids is not null or manner = 'walk so far' and cardinality(ids) = size;
    end loop;
    return query select unnest(ids);
end
$$;
revoke all on function search_contacts from public;
grant execute on function search_contacts to ${app};
alter function search_contacts owner to ${search};

-- Who answers several questions to the index of terms, one after the other until a page is full: whoever answers a better
-- one comes before whoever only answers a worse one. The questions leave out who has answered those before. after_*: the
-- last row of the page before, and which question it answered.
--
-- Where `word` is given, the first question is for those whose name in lists has it as its first word, and the third for
-- those whose name in lists begins with it and goes on: both are one stretch of the index of names, and a walk there reads
-- what it answers. The second is asked of all but the first stretch, the fourth of all but the other.
--
-- `anyhow` is what the last questions, two after those for the word, or all three, have in common; or it is null. Where few
-- are expected to answer it they are gathered by one look into the index of terms, whoever answers whichever, and put in
-- their order here, for each question by itself would be planned and looked up anew. When more do than expected the
-- questions are asked one after the other. The order is the same either way, so a page may go on where one of the other kind
-- has ended.
drop function ranked_contacts;
create function ranked_contacts(
    viewer text, questions text[], anyhow text, word text, changed_since timestamptz, in_trash boolean,
    sort text, descending boolean, after_step integer, after_name text, after_time timestamptz, after_id uuid,
    size integer, within uuid)
returns table (id uuid, step integer) language plpgsql security definer rows 50
set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
declare
    most constant integer := 50;
    team_wall text := nullif(current_setting('app.team', true), '');
    -- In the order of names these come behind all that have the word and go on with a space, and behind all that begin so.
    goes_on text := word || U&' \FFFF';
    ends text := word || U&'\FFFF';
    together constant integer := case when word is null then 1 else 4 end;
    first tsquery := case when anyhow is not null then questions[1] end;
    begun tsquery := case when anyhow is not null then questions[case when word is null then 2 else 3 end] end;
    gathered integer;
    ids uuid[];
    steps integer[];
    missing integer := size;
    found integer;
begin
    for number in coalesce(after_step, 1) .. cardinality(questions) loop
        if number >= together and ids is null and anyhow is not null and public.are_likely_few(anyhow) then
            with met as materialized (
                select met.id, met.sort_name, case
                    when word is null then case when met.terms @@ first then 1 when met.terms @@ begun then 2 else 3 end
                    when met.terms @@ first then null
                    when met.terms @@ begun then case when met.sort_name < goes_on or met.sort_name >= ends then 4 end
                    else 5 end as step
                from (
                    select c.team, c.id, c.sort_name, c.terms, c.visibility, c.keeper_id, c.trashed_at, c.updated_at
                    from public.contact c where c.terms @@ anyhow::tsquery offset 0) as met
                where met.team = team_wall and (met.visibility = 'TEAM' or met.keeper_id = viewer)
                  and (met.trashed_at is not null) = in_trash
                  and (changed_since is null or met.updated_at >= changed_since)
                limit most + 1)
            select count(*), coalesce(array_agg(met.id order by met.step, met.sort_name, met.id) filter (where behind), '{}'),
                   array_agg(met.step order by met.step, met.sort_name, met.id) filter (where behind)
            into gathered, ids, steps
            from met cross join lateral (
                select met.step > number or met.step = number
                    and (after_step is distinct from number or (met.sort_name, met.id) > (after_name, after_id)) as behind)
                as place;
            if gathered <= most then
                return query select * from unnest(ids[:missing], steps[:missing]);
                return;
            end if;
        end if;
        if word is not null and number in (1, 3) then
            return query select listed, number from public.listed_contacts(viewer, questions[number], changed_since,
                case when number = after_step then after_name when number = 1 then word else goes_on end,
                case when number = 1 then goes_on else ends end,
                case when number = after_step then after_id end, missing) as listed;
        else
            return query select answer, number from public.search_contacts(
                viewer, questions[number], changed_since, in_trash, sort, descending,
                case when number = after_step then after_name end, case when number = after_step then after_time end,
                case when number = after_step then after_id end, missing, within,
                case when word is not null then case number when 2 then word when 4 then goes_on end end,
                case number when 2 then goes_on when 4 then ends end) as answer;
        end if;
        get diagnostics found = row_count;
        missing := missing - found;
        exit when missing <= 0;
    end loop;
end
$$;
revoke all on function ranked_contacts from public;
grant execute on function ranked_contacts to ${app};
alter function ranked_contacts owner to ${search};
