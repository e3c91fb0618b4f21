-- What is known of a person is one document; beside it stand only the columns that lists are filtered and sorted by.
create table contact (
    team         text        not null default nullif(current_setting('app.team', true), ''),
    id           uuid        not null,
    version      bigint      not null,
    keeper_id    text        not null,
    visibility   text        not null,
    state        text        not null,
    tier         text        not null,
    sort_name    text        collate "C" not null,
    uid          text,
    import_prints text[]     not null,
    card         jsonb       not null,
    terms        tsvector    not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    trashed_at   timestamptz,
    primary key (team, id)
);
comment on column contact.terms is
    'what the contact is found by: folded words, and marked whole values (e-mail, phone, tag, tier, ...), each behind the sign of its team';
comment on column contact.uid is 'UID of the vCard it came from';
comment on column contact.import_prints is 'finger prints of the rows it was imported from, the latest first';
call protect('contact');
create index contact_by_name on contact (team, sort_name, id) where trashed_at is null;
create index contact_by_update on contact (team, updated_at, id) where trashed_at is null;
create index contact_by_creation on contact (team, created_at, id) where trashed_at is null;
create index contact_in_trash on contact (team, id) where trashed_at is not null;
-- Changes are rare beside searches: no pending list, so that every search is as fast as the last.
create index contact_terms on contact using gin (terms) with (fastupdate = off);
-- Common terms are estimated well only if the statistics know many of them.
alter table contact alter column terms set statistics 300;

-- The ids of a page of contacts, in order. It runs as a role that row-level security does not hold back, because the
-- operators of an inverted index are not leakproof and would be applied row by row after the policy; so it holds the
-- wall itself: the team comes from app.team alone, and nobody is shown another member's private contacts.
-- sort: name, updatedAt, createdAt; after_*: the last row of the page before. few: the terms are known to be rare, though
-- there are many of them; whoever meets them is gathered first instead of met along the order.
create function search_contacts(
    viewer text, wanted text, changed_since timestamptz, in_trash boolean,
    few boolean, sort text, descending boolean, after_name text, after_time timestamptz, after_id uuid, size integer)
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
    if after_id is not null then
        question := question || format(' and (%I, id) %s ($%s, $7)', key,
            case when descending then '<' else '>' end, case when key = 'sort_name' then 5 else 6 end);
    end if;
    question := format('with found as %s (%s) select id from found order by key %4$s, id %4$s limit $8',
        case when few then 'materialized' else 'not materialized' end, question, key, way);
    return query execute question
        using team_wall, viewer, wanted, changed_since, after_name, after_time, after_id, size;
end
$$;
revoke all on function search_contacts from public;
grant execute on function search_contacts to ${app};
alter function search_contacts owner to ${search};
grant select on contact to ${search};
