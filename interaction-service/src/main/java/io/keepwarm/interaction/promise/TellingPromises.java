package io.keepwarm.interaction.promise;

import io.keepwarm.chassis.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/// Leaves in the outbox what has become of promises, with who may know of it. Always within the transaction of the
/// change, on promises that are locked or new.
@ApplicationScoped
class TellingPromises {
    private final Promises promises;
    private final Outbox outbox;
    private final Clock clock;

    TellingPromises(Promises promises, Outbox outbox, Clock clock) {
        this.promises = promises;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The promise has changed: counts it, and tells it.
    void changed(Promise promise, String team) {
        changed(promise, team, promises.isShared(promise.id()));
    }

    /// The promise has changed: counts it, and tells it; `isShared` says whether the team may know of it.
    void changed(Promise promise, String team, boolean isShared) {
        promise.changed(!isShared, now());
        outbox.append(promise.event(team));
    }

    /// As fine as the database keeps it.
    Instant now() {
        return clock.instant();
    }
}
