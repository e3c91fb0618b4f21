-- What became of each item of a batch, so that a batch that is sent again gets the same answer.
create table interaction_batch (
    team       text        not null default nullif(current_setting('app.team', true), ''),
    id         uuid        not null,
    results    jsonb       not null,
    created_at timestamptz not null,
    primary key (team, id)
);
comment on table interaction_batch is 'kept as long as the idempotency keys that name them';
call protect('interaction_batch');
create index interaction_batch_by_age on interaction_batch (team, created_at);

-- Text as it is compared: without case, accents and other marks, so that Núñez, NUNEZ and nunez are one.
create function folded(said text) returns text language sql immutable strict parallel safe
set search_path = pg_catalog, pg_temp as $$
    select replace(replace(replace(replace(translate(
        lower(regexp_replace(normalize(said, NFKD), '[\u0300-\u036f\u0591-\u05bd\u064b-\u065f]+', '', 'g')
              collate pg_c_utf8),
        'øđðłħı', 'oddlhi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
$$;

-- The words of a text, folded, each behind five letters that stand for the team: they keep look-ups short, the wall
-- between teams is another. Scripts that put no space between words also give every ending of a run, so that each word in
-- it is found by its beginning.
create function note_words(team text, said text) returns text[] language sql immutable strict parallel safe
set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(array_agg(left(md5(team), 5) || word), '{}')
    from regexp_split_to_table(folded(said) collate pg_c_utf8, '[^[:alnum:]]+') as run,
         lateral (select left(run, 60) as word where run <> ''
                  union all
                  select substr(run, start, 20) from generate_series(2, length(run)) as start
                  where run ~ '[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]')
$$;

-- What an interaction is found by. To work it out is dear: a plan that looks into the index instead is always better.
create function note_terms(
    team text, summary text, topics text[], open_topics text[], value_given text, help_kind text, help_outcome text)
returns tsvector language sql immutable parallel safe cost 10000
set search_path = pg_catalog, public, pg_temp as $$
    select array_to_tsvector(note_words(team, concat_ws(' ', summary, array_to_string(topics, ' '),
        array_to_string(open_topics, ' '), value_given, help_kind, help_outcome)))
$$;
create index interaction_notes on interaction using gin (
    note_terms(team, summary, topics, open_topics, value_given, help_kind, help_outcome));

-- A page of the interactions with all of some words in their notes, words of three letters or more also as the beginning
-- of longer ones; the newest first, after one that is given. It runs as a role that row-level security does not hold back,
-- because the operators of an inverted index are not leakproof and would be applied row by row after the policy; so it
-- holds the wall itself: the team comes from app.team alone, and what others marked private is left out. Whoever asks reads
-- the rows again under the policy, and leaves out what a private contact hides. The words are looked up first and by
-- themselves: it costs what the words are met by, whatever the planner thinks of them.
create function search_interactions(
    viewer text, words text, with_contacts text[], of_member text, by_channel text, for_intent text,
    since timestamptz, until timestamptz, after_at timestamptz, after_id uuid, size integer)
returns table (id uuid, occurred_at timestamptz) language plpgsql stable security definer rows 50
set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
    team_wall text := nullif(current_setting('app.team', true), '');
    wanted tsquery := (
        select string_agg(quote_literal(word) || case when length(word) >= 8 then ':*' else '' end, ' & ')
        from unnest(note_words(team_wall, words)) as word)::tsquery;
begin
    return query
        with met as materialized (
            select i.id, i.team, i.member_id, i.private, i.occurred_at, i.channel, i.intent from interaction i
            where note_terms(i.team, i.summary, i.topics, i.open_topics, i.value_given, i.help_kind, i.help_outcome)
                  @@ wanted
            offset 0)
        select m.id, m.occurred_at from met m
        where m.team = team_wall and (m.member_id = viewer or not m.private)
          and (with_contacts is null or exists (
              select from interaction_contact l
              where l.team = m.team and l.interaction_id = m.id and l.contact_id = any(with_contacts)))
          and (of_member is null or m.member_id = of_member)
          and (by_channel is null or m.channel = by_channel)
          and (for_intent is null or m.intent = for_intent)
          and (since is null or m.occurred_at >= since) and (until is null or m.occurred_at < until)
          and (after_id is null or (m.occurred_at, m.id) < (after_at, after_id))
        order by m.occurred_at desc, m.id desc limit size;
end
$$;
revoke all on function search_interactions from public;
grant execute on function search_interactions to ${app};
alter function search_interactions owner to ${search};
grant select on interaction, interaction_contact to ${search};
