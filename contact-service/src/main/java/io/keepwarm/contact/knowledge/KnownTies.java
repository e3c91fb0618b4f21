package io.keepwarm.contact.knowledge;

import io.keepwarm.events.tie.TieState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The ties of the running team's members, as interaction-service tells of them.
@ApplicationScoped
class KnownTies {
    private final EntityManager entities;

    KnownTies(EntityManager entities) {
        this.entities = entities;
    }

    /// Learns the tie, unless its contact is none of this service, or no more. One learnt in the very
    /// moment of the erasure is forgotten with the tombstone that interaction-service leaves for it.
    void learn(UUID contact, TieState tie) {
        entities.createNativeQuery("""
                        insert into knowledge.tie (contact_id, member_id, key, last_touch_at, score, as_of, half_life_days)
                        select :contact, :member, :key, cast(:touched as timestamptz), cast(:score as double precision),
                               cast(:asOf as timestamptz), cast(:halfLife as double precision)
                        where exists (select from contact where id = :contact)
                        on conflict (team, contact_id, member_id) do update
                        set last_touch_at = excluded.last_touch_at, score = excluded.score, as_of = excluded.as_of,
                            half_life_days = excluded.half_life_days
                        """)
                .setParameter("contact", contact)
                .setParameter("member", tie.memberId())
                .setParameter("key", tie.key())
                .setParameter("touched", micros(tie.lastTouchAt()))
                .setParameter(
                        "score", tie.warmth() == null ? null : tie.warmth().score())
                .setParameter(
                        "asOf",
                        tie.warmth() == null ? null : micros(tie.warmth().asOf()))
                .setParameter(
                        "halfLife", tie.warmth() == null ? null : tie.warmth().halfLifeDays())
                .executeUpdate();
    }

    /// Forgets a tie by its key.
    void forget(String key) {
        entities.createNativeQuery("delete from knowledge.tie where key = :key")
                .setParameter("key", key)
                .executeUpdate();
    }

    /// Forgets all ties with the contact, whoever's they are.
    void forgetAbout(UUID contactId) {
        entities.createNativeQuery("delete from knowledge.tie where contact_id = :contact")
                .setParameter("contact", contactId)
                .executeUpdate();
    }

    /// This service gives out ids of this kind alone.
    static Optional<UUID> idOf(String contactId) {
        try {
            return Optional.of(UUID.fromString(contactId));
        } catch (IllegalArgumentException nobodys) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant micros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
