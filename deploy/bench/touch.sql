-- What interaction-service asks of its database for a touch with one contact (tie/Ties, interaction/InteractionWriter),
-- statement by statement. In the place of the outbox, which a relay empties, a row as large goes into interaction_batch.
\set team random(1, 20)
\set contact random(1, 25)
begin;
select set_config('app.team', 'pgbench-' || :team, true);
with named as materialized (
    select n.id, coalesce(alias.stands_for, n.id) as stands_for
    from unnest(array['contact-' || :contact]) as n(id) left join knowledge.contact alias on alias.id = n.id),
held as materialized (
    select c.id, c.keeper_id, c.visibility, c.trashed, c.erased from knowledge.contact c
    where c.id = any(array(select stands_for from named))
    order by c.id for share),
locked as materialized (
    select t.contact_id, t.version, t.changed_at, t.facts from tie t
    where t.member_id = 'bench'
      and t.contact_id = any(array(select n.stands_for from named n left join held h on h.id = n.stands_for))
    order by t.contact_id for update)
select n.stands_for as id, c.keeper_id as keeper, c.visibility as visibility, m.zone as zone, l.version + 1 as version,
       l.facts as facts
from named n
left join held c on c.id = n.stands_for
left join knowledge.member m on m.id = 'bench'
left join locked l on l.contact_id = n.stands_for \gset
with entry as (
    insert into interaction (id, version, member_id, contact_ids, occurred_at, channel, direction, intent,
        summary, topics, open_topics, value_given, help_side, help_kind, help_size, help_benefits,
        help_outcome, personal, private, created_at, updated_at)
    values (uuidv7(), 1, 'bench', array['contact-' || :contact], now(), 'CALL', 'MUTUAL', 'CATCH_UP',
        'Touch number 12345', '{}', '{}', null, null, null, null, null, null, false, false, now(), now())
    returning id, member_id, contact_ids, occurred_at),
naming as (
    insert into interaction_contact (contact_id, occurred_at, interaction_id, member_id)
    select unnest(contact_ids), occurred_at, id, member_id from entry)
insert into tie as kept
    (contact_id, member_id, version, changed_at, facts, last_touch_at, list_only, warmth, stage, shared_warmth,
     shared_stage)
select n.contact_id, n.member_id, n.version, n.changed_at, n.facts::jsonb, n.last_touch_at, n.list_only,
       n.warmth, n.stage, n.shared_warmth, n.shared_stage
from unnest(array['contact-' || :contact], array['bench'], array[:version::bigint], array[now()], array[:facts::text],
            array[now()], array[false], array[extract(epoch from now())::float8], array['MET'], array[1::float8], array['MET'])
    as n(contact_id, member_id, version, changed_at, facts, last_touch_at, list_only, warmth, stage, shared_warmth,
         shared_stage)
order by n.contact_id
on conflict (team, contact_id, member_id) do update
set version = excluded.version, changed_at = excluded.changed_at, facts = excluded.facts,
    last_touch_at = excluded.last_touch_at, list_only = excluded.list_only, warmth = excluded.warmth,
    stage = excluded.stage, shared_warmth = excluded.shared_warmth, shared_stage = excluded.shared_stage
where kept.version = excluded.version - 1;
insert into interaction_batch (id, results, created_at) values (uuidv7(), to_jsonb(repeat('x', 1200)), now());
commit;
