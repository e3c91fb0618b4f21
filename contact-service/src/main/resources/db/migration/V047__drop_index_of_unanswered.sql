-- What a touch may answer, and what one taken back had answered, are looked for together, by contact.
drop index life_event_unanswered;
