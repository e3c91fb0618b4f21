package io.keepwarm.contact.circle;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/// A contact in a circle.
@Entity
@IdClass(CircleMember.Key.class)
class CircleMember {
    /// Which circle, which contact.
    record Key(UUID circleId, UUID contactId) implements Serializable {}

    @Id
    private UUID circleId = new UUID(0, 0);

    @Id
    private UUID contactId = new UUID(0, 0);

    private Instant addedAt = Instant.EPOCH;

    /// For Hibernate.
    protected CircleMember() {}

    Instant addedAt() {
        return addedAt;
    }
}
