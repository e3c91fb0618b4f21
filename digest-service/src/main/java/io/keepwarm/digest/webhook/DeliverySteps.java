package io.keepwarm.digest.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The steps of a delivery, each one statement. Times are the database's: they are real where the service's clock was
/// moved, and of two replicas one wins. Each call needs a transaction for the team.
@ApplicationScoped
class DeliverySteps {
    private final EntityManager entities;
    private final Duration lease;

    DeliverySteps(EntityManager entities, @ConfigProperty(name = "keepwarm.webhook.lease") Duration lease) {
        this.entities = entities;
        this.lease = lease;
    }

    /// A delivery whose turn it is, claimed for the lease.
    ///
    /// @param claim numbers the claims, also those before it was asked for again: what comes late of an earlier one
    ///              is known by it
    /// @param attempt counted from 1, and from 1 again when it is asked for again
    /// @param at now, in seconds since the epoch
    record Claimed(
            UUID id, UUID webhook, String type, @Nullable String payload, int claim, int attempt, long at) {}

    /// Claims what is due to the webhook, at most so many.
    List<Claimed> claim(UUID webhook, int most) {
        List<?> rows = entities.createNativeQuery("""
                        with due as (
                            select d.id from webhook_delivery d where d.webhook = :webhook and d.step_at <= now()
                            order by d.step_at limit :most for update skip locked
                        )
                        update webhook_delivery d set claim = d.claim + 1, attempt = d.attempt + 1, attempted_at = now(),
                            step_at = now() + :lease * interval '1 millisecond'
                        from due where d.id = due.id
                        returning d.id, d.webhook, d.type, d.payload, d.claim, d.attempt, cast(extract(epoch from now()) as bigint)
                        """)
                .setParameter("webhook", webhook)
                .setParameter("most", most)
                .setParameter("lease", lease.toMillis())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Claimed(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).intValue(),
                        ((Number) row[6]).longValue()))
                .toList();
    }

    /// Whom each delivery names.
    Map<UUID, Set<String>> contactsOf(Collection<UUID> deliveries) {
        List<?> rows = entities.createNativeQuery(
                        "select delivery, contact from webhook_delivery_contact where delivery in (:deliveries)")
                .setParameter("deliveries", deliveries)
                .getResultList();
        Map<UUID, Set<String>> contacts = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            contacts.computeIfAbsent((UUID) columns[0], id -> new HashSet<>()).add((String) columns[1]);
        }
        return contacts;
    }

    /// Puts it off without counting an attempt; once it is older than `patience` it is dropped.
    void putOff(Claimed claimed, Duration pause, Duration patience) {
        entities.createNativeQuery("""
                        update webhook_delivery set attempt = attempt - 1, attempted_at = null,
                            state = case when old then 'DROPPED' else state end,
                            payload = case when old then null else payload end,
                            reason = case when old then 'NOT_SHARED' else null end,
                            step_at = case when old then null else now() + :pause * interval '1 millisecond' end
                        from (select created_at < now() - :patience * interval '1 millisecond' as old
                              from webhook_delivery where id = :id) as age
                        where id = :id and claim = :claim and state = 'PENDING'
                        """)
                .setParameter("pause", pause.toMillis())
                .setParameter("patience", patience.toMillis())
                .setParameter("id", claimed.id())
                .setParameter("claim", claimed.claim())
                .executeUpdate();
    }

    /// It must not leave, and is not kept.
    void drop(Claimed claimed, String reason) {
        entities.createNativeQuery("""
                        update webhook_delivery set state = 'DROPPED', reason = :reason, payload = null, step_at = null
                        where id = :id and state = 'PENDING'
                        """)
                .setParameter("reason", reason)
                .setParameter("id", claimed.id())
                .executeUpdate();
    }

    /// Notes what came of an attempt and what follows, and answers whether it counts: not when it was taken up anew
    /// meanwhile, given up or emptied.
    boolean end(Claimed claimed, Reply reply, Retries.Next next) {
        var answered = reply instanceof Reply.Answered one ? one : null;
        var state = switch (next) {
            case Retries.Next.Delivered() -> DeliveryState.DELIVERED;
            case Retries.Next.Again again -> DeliveryState.PENDING;
            case Retries.Next.Failed failed -> DeliveryState.FAILED;
            case Retries.Next.Gone gone -> DeliveryState.FAILED;
        };
        String why = switch (next) {
            case Retries.Next.Delivered() -> null;
            case Retries.Next.Again(var after, var reason) -> reason;
            case Retries.Next.Failed(var reason) -> reason;
            case Retries.Next.Gone(var reason) -> reason;
        };
        long pause = next instanceof Retries.Next.Again(var after, var reason) ? after.toMillis() : -1;
        return entities.createNativeQuery("""
                        update webhook_delivery set state = :state, reason = :why,
                            step_at = case when :pause >= 0 then now() + :pause * interval '1 millisecond' end,
                            delivered_at = case when :state = 'DELIVERED' then now() end,
                            response_status = cast(:status as integer), response_excerpt = :excerpt
                        where id = :id and claim = :claim and state = 'PENDING'
                        """)
                        .setParameter("state", state.name())
                        .setParameter("why", why)
                        .setParameter("pause", pause)
                        .setParameter("status", answered == null ? null : answered.status())
                        .setParameter("excerpt", answered == null ? null : answered.excerpt())
                        .setParameter("id", claimed.id())
                        .setParameter("claim", claimed.claim())
                        .executeUpdate()
                == 1;
    }
}
