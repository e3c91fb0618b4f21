-- Whether something was given, received or asked for by the member in a touch; a touch also says so by each contact it
-- names, so that what was exchanged with one is found along an index of its own, however much was with others.
alter table interaction add column exchanged boolean generated always as (
    help_side is not null or value_given is not null or intent = 'ASK' and direction <> 'INBOUND') virtual;
alter table interaction_contact add column exchanged boolean not null default false;

-- The owner is held back by the wall between teams, too.
alter table interaction no force row level security;
alter table interaction_contact no force row level security;
update interaction_contact l set exchanged = true
from interaction i where i.team = l.team and i.id = l.interaction_id and i.exchanged;
alter table interaction force row level security;
alter table interaction_contact force row level security;

create index interaction_contact_exchange
    on interaction_contact (team, contact_id, member_id, occurred_at desc, interaction_id desc) where exchanged;
