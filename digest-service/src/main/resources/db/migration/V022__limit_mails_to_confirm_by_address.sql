-- Mails that ask an address to be confirmed, so that no mailbox gets many of them, whoever asks and in whichever team. Kept for a day.
create table asked_address (
    team     text        not null default nullif(current_setting('app.team', true), ''),
    id       uuid        not null,
    address  text        not null,
    asked_at timestamptz not null,
    primary key (team, id)
);
comment on column asked_address.address is 'not itself: its SHA-256';
call protect('asked_address');
create index asked_address_of on asked_address (address, asked_at);
create index asked_address_expiry on asked_address (asked_at);
grant select, insert, delete on asked_address to ${background};
create policy of_all_teams on asked_address to ${background} using (true);
