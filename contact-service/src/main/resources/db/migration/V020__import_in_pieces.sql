-- A file comes in pieces, so that none is ever whole in memory, and an import remembers how far it has read.
drop table import_file;

create table import_piece (
    team      text    not null default nullif(current_setting('app.team', true), ''),
    import_id uuid    not null,
    number    integer not null,
    bytes     bytea   not null,
    primary key (team, import_id, number),
    foreign key (team, import_id) references import_job on delete cascade
);
comment on table import_piece is 'the file in UTF-8 (vCards: as they came), until the import has ended';
-- Most of what comes is read once: packing it would cost more than it saves.
alter table import_piece alter column bytes set storage external;
call protect('import_piece');

alter table import_job add column mapping text[] not null default '{}';
alter table import_job add column read_to bigint not null default 0;
comment on column import_job.mapping is 'of a CSV file: each field:column';
comment on column import_job.read_to is 'where in the file the next row may begin';
alter table import_row add column changes jsonb;
comment on column import_row.changes is 'of a dry run: what would change, by field';

alter table import_job no force row level security;
update import_job set state = 'FAILED', next_at = null,
    failure = 'Keepwarm was upgraded while this file was read. Import it again; nobody is made twice.'
where state = 'RUNNING';
alter table import_job force row level security;
