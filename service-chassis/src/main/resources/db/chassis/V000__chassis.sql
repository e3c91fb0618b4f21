-- What every service has: the wall between teams, the outbox, the dead letters, the idempotency keys.

-- Puts a table of a team's data behind the wall: its rows are seen and written for the team in `app.team` only, by
-- everybody but superusers, the owner included. The table has a column `team`, first in all its keys. The setting is read
-- by a subquery: compared directly, the planner would look up the running team in its statistics, take a team it has not
-- met yet for an empty one, and read all of that team's rows where it wants one.
create procedure protect(data_table regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', data_table);
    execute format('alter table %s force row level security', data_table);
    execute format(
        'create policy team_wall on %s to ${app}, ${search}'
        ' using (team = (select nullif(current_setting(''app.team'', true), '''')))'
        ' with check (team = nullif(current_setting(''app.team'', true), ''''))', data_table);
    execute format('grant select, insert, update, delete on %s to ${app}', data_table);
end
$$;

create table outbox (
    seq          bigint generated always as identity primary key,
    id           uuid        not null,
    team         text        not null default nullif(current_setting('app.team', true), ''),
    topic        text        not null,
    key          text        not null,
    version      bigint      not null,
    type         text        not null,
    member       text,
    traceparent  text,
    occurred_at  timestamptz not null,
    payload      text,
    -- Real time, also where the service's clock is moved: the age of the outbox is about the machine.
    written_at   timestamptz not null default now()
);
comment on column outbox.payload is 'null is a tombstone';
call protect('outbox');
revoke select, update, delete on outbox from ${app};
grant select, delete on outbox to ${background};
create policy relay on outbox to ${background} using (true);
-- A queue is mostly dead rows: they are to be cleared early and often.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000,
                        autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 10000);

-- One row, written by the leading relay: until when what it has handed to Kafka may still land there; null: nothing
-- is under way. By the database's clock.
create table relay (sending_until timestamptz);
insert into relay values (null);
revoke all on relay from ${app};
grant select, update on relay to ${background};

-- Belongs to no team: some letters cannot even tell theirs.
create table dead_letter (
    id            uuid        primary key,
    consumer      text        not null,
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    key           text,
    value         bytea,
    headers       text        not null,
    reason        text        not null,
    failed_at     timestamptz not null,
    unique (consumer, topic, partition, record_offset)
);
revoke all on dead_letter from ${app};
grant select, insert, delete on dead_letter to ${background};

create table idempotency (
    team        text        not null default nullif(current_setting('app.team', true), ''),
    member      text        not null,
    method      text        not null,
    path        text        not null,
    key         text        not null,
    fingerprint text        not null,
    resource_id uuid        not null,
    created_at  timestamptz not null,
    primary key (team, member, method, path, key)
);
call protect('idempotency');
create index idempotency_expiry on idempotency (created_at);
grant select (created_at), delete on idempotency to ${background};
create policy expiry on idempotency to ${background} using (true);
