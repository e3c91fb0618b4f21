-- Who holds a place in their keeper's inner circle: few rows a keeper, whatever the team keeps.
create index contact_in_inner_circle on contact (team, keeper_id, id)
    where tier = 'INNER_CIRCLE' and state in ('ACTIVE', 'PAUSED') and trashed_at is null;
