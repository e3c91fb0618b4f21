package io.keepwarm.chassis.health;

import io.keepwarm.chassis.knowledge.CaughtUp;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells how far the service is behind, and DEGRADED when that is more than it should be. Always up: with the broker
/// away the service goes on taking requests, which is what the outbox is for.
@Readiness
@ApplicationScoped
class BehindCheck implements HealthCheck {
    private static final long TOLERATED_SECONDS = 60;

    private final OutboxAge outbox;
    private final CaughtUp caughtUp;

    BehindCheck(OutboxAge outbox, CaughtUp caughtUp) {
        this.outbox = outbox;
        this.caughtUp = caughtUp;
    }

    @Override
    public HealthCheckResponse call() {
        boolean degraded = outbox.seconds() > TOLERATED_SECONDS || !caughtUp.now();
        return HealthCheckResponse.named("behind")
                .up()
                .withData("state", degraded ? "DEGRADED" : "CURRENT")
                .withData("outboxRows", outbox.rows())
                .withData("outboxAgeSeconds", outbox.seconds())
                .withData("consumerLag", caughtUp.lag())
                .withData("caughtUp", caughtUp.now())
                .build();
    }
}
