-- A member's imports, the newest first.
create index import_job_of_member on import_job (team, member_id, id);
