-- Who needs something, or is looking for work: found without a look at all the others.
alter table contact add column in_need boolean not null generated always as (
    card @> '{"looking": true}'
    or jsonb_path_exists(card, '$.needs[*] ? (!exists(@.resolvedOn) || @.resolvedOn == null)')) stored;
create index contact_in_need on contact (team, id)
    where in_need and trashed_at is null and state in ('ACTIVE', 'PAUSED');

-- For each question to the index of terms at most so many contacts that the viewer may be in touch with. As in
-- search_contacts, the team comes from app.team alone and nobody is shown another member's private contacts. Each
-- question is planned for itself: what many know about is met along the order, what few do is gathered first.
create function knowing_contacts(viewer text, questions text[], each integer)
returns table (question text, id uuid) language plpgsql stable security definer rows 50
set search_path = pg_catalog, public, pg_temp as $$
declare
    team_wall text := nullif(current_setting('app.team', true), '');
begin
    foreach question in array questions loop
        return query execute 'select $3, c.id from public.contact c'
            ' where c.team = $1 and (c.visibility = ''TEAM'' or c.keeper_id = $2)'
            ' and c.trashed_at is null and c.state in (''ACTIVE'', ''PAUSED'') and c.terms @@ $3::tsquery'
            ' order by c.id limit $4'
            using team_wall, viewer, question, each;
    end loop;
end
$$;
revoke all on function knowing_contacts from public;
grant execute on function knowing_contacts to ${app};
alter function knowing_contacts owner to ${search};
