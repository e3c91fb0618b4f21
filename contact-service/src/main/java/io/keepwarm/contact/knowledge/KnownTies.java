package io.keepwarm.contact.knowledge;

import io.keepwarm.events.tie.TieState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The ties of the running team's members, as interaction-service tells of them.
@ApplicationScoped
class KnownTies {
    private final EntityManager entities;

    KnownTies(EntityManager entities) {
        this.entities = entities;
    }

    /// Learns the ties, but those whose contact is none of this service, or no more. One learnt in the very
    /// moment of the erasure is forgotten with the tombstone that interaction-service leaves for it.
    void learn(List<TiesHeard.Heard> heard) {
        entities.createNativeQuery("""
                        insert into knowledge.tie (contact_id, member_id, key, last_touch_at, score, as_of, half_life_days)
                        select told.* from unnest(cast(:contacts as uuid[]), cast(:members as text[]),
                            cast(:keys as text[]), cast(:touched as timestamptz[]), cast(:scores as double precision[]),
                            cast(:asOf as timestamptz[]), cast(:halfLives as double precision[]))
                            as told (contact_id, member_id, key, last_touch_at, score, as_of, half_life_days)
                        where (select true from contact where id = told.contact_id)
                        on conflict (team, contact_id, member_id) do update
                        set last_touch_at = excluded.last_touch_at, score = excluded.score, as_of = excluded.as_of,
                            half_life_days = excluded.half_life_days
                        """)
                .setParameter(
                        "contacts",
                        heard.stream().map(TiesHeard.Heard::contactId).toArray(UUID[]::new))
                .setParameter("members", text(heard, TieState::memberId))
                .setParameter("keys", text(heard, TieState::key))
                .setParameter("touched", text(heard, TieState::lastTouchAt))
                .setParameter(
                        "scores",
                        text(
                                heard,
                                tie -> tie.warmth() == null
                                        ? null
                                        : tie.warmth().score()))
                .setParameter(
                        "asOf",
                        text(
                                heard,
                                tie -> tie.warmth() == null
                                        ? null
                                        : tie.warmth().asOf()))
                .setParameter(
                        "halfLives",
                        text(
                                heard,
                                tie -> tie.warmth() == null
                                        ? null
                                        : tie.warmth().halfLifeDays()))
                .executeUpdate();
    }

    private static @Nullable String[] text(List<TiesHeard.Heard> heard, Function<TieState, @Nullable Object> field) {
        return heard.stream()
                .map(one -> field.apply(one.tie()) instanceof Object value ? value.toString() : null)
                .toArray(String[]::new);
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
}
