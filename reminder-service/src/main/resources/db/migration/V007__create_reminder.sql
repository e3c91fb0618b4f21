create table reminder (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    id         uuid        not null,
    contact_id text        not null,
    member_id  text        not null,
    note       text        not null,
    starts_on  date        not null,
    rule       text,
    recur_from text        not null,
    zone       text        not null,
    lead_days  integer[]   not null,
    version    bigint      not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (team, id)
);
call protect('reminder');
create index reminder_about on reminder (team, contact_id);
create index reminder_of_member on reminder (team, member_id, starts_on, id);
