-- Addresses the mail server would not take a digest for: after three refusals, or one that is certain, none is sent.
create table refused_address (
    team    text        not null default nullif(current_setting('app.team', true), ''),
    member  text        not null,
    address text        not null,
    strikes integer     not null,
    why     text        not null,
    since   timestamptz not null,
    primary key (team, member)
);
call protect('refused_address');
