-- What members, or the whole team, want to reach.
create table goal (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    id         uuid        not null,
    version    bigint      not null,
    member_id  text        not null,
    title      text        not null,
    problem    text,
    until_day  date,
    scope      text        not null,
    state      text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (team, id)
);
call protect('goal');

-- Contacts of the team in app.team that meet some terms, in the trash or not, whoever may see them: for work on all of
-- them that shows them to nobody, such as telling anew of a goal's title.
create function answering_contacts(wanted text, after uuid, size integer)
returns setof uuid language sql stable security definer rows 50
set search_path = pg_catalog, public, pg_temp as $$
    select id from public.contact
    where team = nullif(current_setting('app.team', true), '') and terms @@ wanted::tsquery and id > after
    order by id limit size
$$;
revoke all on function answering_contacts from public;
grant execute on function answering_contacts to ${app};
alter function answering_contacts owner to ${search};
