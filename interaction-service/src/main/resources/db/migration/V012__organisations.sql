-- What an organisation is found by: its name without case, accents, signs and a legal form at its end, so that
-- "Núñez & Sons, Ltd." and "NUNEZ SONS" are one.
create function organisation_key(name text) returns text language sql immutable strict parallel safe
set search_path = pg_catalog, public, pg_temp as $$
    select regexp_replace(
        btrim(regexp_replace(folded(name) collate pg_c_utf8, '[^[:alnum:]]+', ' ', 'g')),
        '( (inc|incorporated|corp|corporation|llc|ltd|limited|plc|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy))+$', '')
$$;
