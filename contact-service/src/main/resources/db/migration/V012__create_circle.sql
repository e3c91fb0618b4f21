-- Members' own lists of contacts.
create table circle (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    id         uuid        not null,
    version    bigint      not null,
    member_id  text        not null,
    name       text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (team, id)
);
call protect('circle');
create index circle_of_member on circle (team, member_id, id);

create table circle_member (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    circle_id  uuid        not null,
    contact_id uuid        not null,
    added_at   timestamptz not null,
    primary key (team, circle_id, contact_id),
    foreign key (team, circle_id) references circle on delete cascade,
    foreign key (team, contact_id) references contact on delete cascade
);
call protect('circle_member');
create index circle_member_of_contact on circle_member (team, contact_id, circle_id);

-- The search of contacts can be held to a circle of the viewer's own: whoever is in it is gathered first, for a circle
-- is small beside what the team keeps.
drop function search_contacts(text, text, timestamptz, boolean, boolean, text, boolean, text, timestamptz, uuid, integer);
create function search_contacts(
    viewer text, wanted text, changed_since timestamptz, in_trash boolean,
    few boolean, sort text, descending boolean, after_name text, after_time timestamptz, after_id uuid, size integer,
    within uuid default null)
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
    if after_id is not null then
        question := question || format(' and (%I, id) %s ($%s, $7)', key,
            case when descending then '<' else '>' end, case when key = 'sort_name' then 5 else 6 end);
    end if;
    question := format('with found as %s (%s) select id from found order by key %4$s, id %4$s limit $8',
        case when few or within is not null then 'materialized' else 'not materialized' end, question, key, way);
    return query execute question
        using team_wall, viewer, wanted, changed_since, after_name, after_time, after_id, size, within;
end
$$;
revoke all on function search_contacts from public;
grant execute on function search_contacts to ${app};
alter function search_contacts owner to ${search};
grant select on circle, circle_member to ${search};
