package io.keepwarm.reminder.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// The contacts whose follow-ups are to be reckoned again soon, because something changed for many at once or in a
/// moment when they could not be locked. Whoever adds one waits for nobody; one that is added while it is being
/// reckoned is reckoned once more.
@ApplicationScoped
class Waiting {
    static final String ALL_OF_A_MEMBER = """
            insert into reckoning (contact_id, next_at)
            select id, cast(?2 as timestamptz) from (
                select id from knowledge.contact where keeper_id = ?1
                union select contact_id from knowledge.tie where member_id = ?1
                union select contact_id from knowledge.promise where member_id = ?1
                union select contact_id from reminder where member_id = ?1
                union select contact_id from follow_up where member_id = ?1 and state <> 'SETTLED') one
            """;

    private final EntityManager entities;

    Waiting(EntityManager entities) {
        this.entities = entities;
    }

    /// Those a member keeps, those they have a tie to, a promise or a reminder about, and those of which they have
    /// something open.
    void allOf(String memberId, Instant now) {
        entities.createNativeQuery(ALL_OF_A_MEMBER)
                .setParameter(1, memberId)
                .setParameter(2, now)
                .executeUpdate();
    }

    /// All contacts of the team.
    void all(Instant now) {
        entities.createNativeQuery("""
                        insert into reckoning (contact_id, next_at) select id, cast(?1 as timestamptz) from knowledge.contact
                        """).setParameter(1, now).executeUpdate();
    }

    /// These contacts.
    void these(Collection<String> contactIds, Instant now) {
        entities.createNativeQuery("""
                        insert into reckoning (contact_id, next_at)
                        select id, cast(?2 as timestamptz) from unnest(?1) as one (id)
                        """)
                .setParameter(1, contactIds.toArray(String[]::new))
                .setParameter(2, now)
                .executeUpdate();
    }

    /// Takes about `limit` of them, those that have waited longest, in the order in which contacts are locked; what
    /// another replica takes is left to it.
    @SuppressWarnings("unchecked")
    List<String> take(Instant now, int limit) {
        List<String> taken = entities.createNativeQuery("""
                        with longest as materialized (
                            select contact_id from reckoning where next_at <= ?1
                            order by next_at, id limit ?2 for update skip locked),
                        same as materialized (
                            select wish.id from (select distinct contact_id from longest) one
                            cross join lateral (
                                select r.id from reckoning r where r.contact_id = one.contact_id
                                for update skip locked) wish),
                        taken as (
                            delete from reckoning where id in (select id from same) returning contact_id)
                        select distinct contact_id from taken
                        """)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList();
        return taken.stream().sorted().toList();
    }
}
