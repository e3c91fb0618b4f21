-- What was shared is looked for on the other shelves of the team, too.
create index shelf_item_by_url on shelf_item (team, url_key) where url_key is not null;
