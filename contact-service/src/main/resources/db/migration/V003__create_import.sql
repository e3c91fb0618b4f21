-- Files on their way in. A file is taken over row by row, some rows a transaction; whoever works on it holds it until
-- next_at and moves that on with every transaction. The clock of these leases is the database's.
create table import_job (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    id         uuid        not null,
    member_id  text        not null,
    format     text        not null,
    dry_run    boolean     not null,
    state      text        not null,
    total      integer     not null,
    processed  integer     not null,
    created    integer     not null,
    updated    integer     not null,
    unchanged  integer     not null,
    rejected   integer     not null,
    failure    text,
    run        integer     not null,
    created_at timestamptz not null,
    next_at    timestamptz,
    primary key (team, id)
);
comment on column import_job.run is 'counts those who took it up; a worker that finds another number has lost it';
comment on column import_job.next_at is 'null: nothing left to do';
call protect('import_job');
create index import_job_due on import_job (next_at, team) where next_at is not null;
grant select (team, next_at) on import_job to ${background};
create policy due on import_job for select to ${background} using (next_at is not null);

create table import_file (
    team      text  not null default nullif(current_setting('app.team', true), ''),
    import_id uuid  not null,
    body      bytea not null,
    primary key (team, import_id),
    foreign key (team, import_id) references import_job on delete cascade
);
comment on table import_file is 'the file as it came, until the import has ended';
call protect('import_file');

create table import_row (
    team       text    not null default nullif(current_setting('app.team', true), ''),
    import_id  uuid    not null,
    row_number integer not null,
    result     text    not null,
    reason     text,
    contact_id uuid,
    primary key (team, import_id, row_number),
    foreign key (team, import_id) references import_job on delete cascade
);
call protect('import_row');
create index import_row_by_result on import_row (team, import_id, result, row_number);

-- What came with a vCard and has no place on a card: it goes out again with the next export.
create table vcard_extra (
    team       text not null default nullif(current_setting('app.team', true), ''),
    contact_id uuid not null,
    properties text not null,
    primary key (team, contact_id),
    foreign key (team, contact_id) references contact on delete cascade
);
call protect('vcard_extra');

-- Contacts, in the trash or not, that meet any of some terms: those an imported row may be about. As in
-- search_contacts, the team comes from app.team alone and nobody is shown another member's private contacts.
create function match_contacts(viewer text, wanted text, size integer)
returns setof uuid language sql stable security definer rows 5
set search_path = pg_catalog, public, pg_temp as $$
    select id from public.contact
    where team = nullif(current_setting('app.team', true), '')
      and (visibility = 'TEAM' or keeper_id = viewer) and terms @@ wanted::tsquery
    order by id limit size
$$;
revoke all on function match_contacts from public;
grant execute on function match_contacts to ${app};
alter function match_contacts owner to ${search};
