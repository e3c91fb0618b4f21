package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.events.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/// Takes leave of what was settled long ago: its event gets a tombstone and its row is deleted. A row that a
/// rule goes on asking for stays, seen by its member as before: each FIRST_FOLLOW_UP, for a contact has one
/// once ever; of KEEP_IN_TOUCH and CUSTOM the one settled last, as long as none is open to carry on what it
/// knows; and of what else a member settled themselves the last of its source, so that the same matter is not
/// brought up again. Days that come round and life events are of another year, or past, by then. Taken back,
/// such a one is told anew. Runs in the caller's transaction.
@ApplicationScoped
class Retiring {
    /// One statement, so that a batch costs the same whatever is in it. Of those settled at once the newer id
    /// is later, as in [FollowUps#settledLast].
    private static final String RETIRE = """
            with due as materialized (
                select id, contact_id, member_id, reason, source_id, settled_by, settled_at from follow_up
                where retire_at <= ?1 order by retire_at limit ?2 for update skip locked),
            asked_for as materialized (
                select id from due
                where reason = 'FIRST_FOLLOW_UP'
                   or reason not in ('OCCASION', 'CONGRATULATE')
                   and (reason in ('KEEP_IN_TOUCH', 'CUSTOM') or settled_by in ('ANSWER', 'SKIP', 'DISMISS'))
                   and not exists (
                       select from follow_up later
                       where later.contact_id = due.contact_id and later.member_id = due.member_id
                         and later.reason = due.reason and later.source_id is not distinct from due.source_id
                         and (later.settled_at is null or (later.settled_at, later.id) > (due.settled_at, due.id)))),
            stays as (
                update follow_up set retire_at = null, version = version + 1
                where id in (select id from asked_for)
                returning id, version),
            goes as (
                delete from follow_up
                where id in (select id from due) and id not in (select id from asked_for)
                returning id, version + 1)
            select cast(id as text), version from stays
            union all select cast(id as text), version from goes as gone (id, version)
            """;

    private final EntityManager entities;
    private final Outbox outbox;

    Retiring(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    /// Retires those whose time has come, at most `limit`, and answers how many; what another replica holds is
    /// left to it.
    int retire(Instant now, int limit) {
        List<?> retired = entities.createNativeQuery(RETIRE)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList();
        for (Object row : retired) {
            Object[] columns = (Object[]) row;
            outbox.forget(EventType.FOLLOW_UP_SETTLED, (String) columns[0], ((Number) columns[1]).longValue());
        }
        return retired.size();
    }
}
