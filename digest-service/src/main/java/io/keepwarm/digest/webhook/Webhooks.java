package io.keepwarm.digest.webhook;

import io.keepwarm.chassis.http.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The team's webhooks. Each call needs a transaction for the team.
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {
    private static final List<DisabledBecause> TROUBLES = List.of(DisabledBecause.GONE, DisabledBecause.FAILING);

    /// @throws Problem 404
    Webhook one(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("webhook"));
    }

    /// The same, for a change.
    ///
    /// @throws Problem 404
    Webhook locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Problem.notFound("webhook"));
    }

    /// The oldest first.
    List<Webhook> page(@Nullable UUID after, int limit) {
        var found = after == null ? find("order by id") : find("id > ?1 order by id", after);
        return found.page(0, limit).list();
    }

    /// Those that are told of events.
    List<Webhook> active() {
        return list("state", WebhookState.ACTIVE);
    }

    /// Those nothing can be delivered to, or that were given up because of that.
    List<Webhook> inTrouble() {
        return list("failingSince is not null or disabledBecause in (?1) order by id", TROUBLES);
    }
}
