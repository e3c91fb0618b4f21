package io.keepwarm.contact.relation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How two contacts stand to each other; see [Sides] for which is which. It is made and deleted, never changed.
@Entity
public class Relation {
    static final long VERSION = 1;

    @Id
    private UUID id = new UUID(0, 0);

    private UUID oneId = new UUID(0, 0);
    private UUID otherId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private RelationKind kind = RelationKind.CUSTOM;

    private String label = "";
    private String reverseLabel = "";
    private Instant createdAt = Instant.EPOCH;
    private String createdBy = "";

    /// For Hibernate.
    protected Relation() {}

    UUID id() {
        return id;
    }

    Sides sides() {
        return new Sides(oneId, otherId, kind, label, reverseLabel);
    }

    /// As it looks from the side of `contactId`; `otherName` is what the contact over there is called.
    RelationView view(UUID contactId, String otherName) {
        var seen = sides().from(contactId);
        return new RelationView(
                id,
                VERSION,
                seen.one(),
                seen.other(),
                otherName,
                seen.kind(),
                orNull(seen.label()),
                orNull(seen.reverseLabel()),
                createdAt,
                createdBy);
    }

    private static @Nullable String orNull(String label) {
        return label.isEmpty() ? null : label;
    }
}
