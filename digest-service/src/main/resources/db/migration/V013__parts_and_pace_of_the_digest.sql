-- The mail has parts by what they are about; those who chose by day before get all of them. The owner sees no rows
-- behind the wall between teams, so it is taken down for the moment.
alter table preference no force row level security;
update preference set sections = 'OCCASIONS,OLD_TIE,OWED,PEOPLE,THANKS';
alter table preference force row level security;

-- Whoever has said how they want to be told keeps the number of people they have; only new members begin with few.
alter table preference add column pace text not null default 'FULL';
alter table preference alter column pace drop default;
