package io.keepwarm.digest.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A delivery, with what has become of it. Read only: its steps are single statements, see [Deliveries].
@Entity
@Immutable
@Table(name = "webhook_delivery")
class SavedDelivery {
    @Id
    UUID id;

    UUID webhook;
    String type;

    @Nullable
    String payload;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    @Nullable
    String reason;

    int attempt;

    @Column(name = "step_at")
    @Nullable
    Instant stepAt;

    @Column(name = "response_status")
    @Nullable
    Integer responseStatus;

    @Column(name = "response_excerpt")
    @Nullable
    String responseExcerpt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "attempted_at")
    @Nullable
    Instant attemptedAt;

    @Column(name = "delivered_at")
    @Nullable
    Instant deliveredAt;

    /// For Hibernate.
    protected SavedDelivery() {
        id = new UUID(0, 0);
        webhook = id;
        type = "";
        state = DeliveryState.PENDING;
        createdAt = Instant.EPOCH;
    }

    /// Its `webhook-id`, the same for every attempt.
    static String messageId(UUID id) {
        return "msg_" + id;
    }
}
