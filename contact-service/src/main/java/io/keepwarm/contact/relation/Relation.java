package io.keepwarm.contact.relation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How two contacts stand to each other; see [Sides] for which is which. It is made and deleted, and
/// changed only when one of the two is merged into another.
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

    /// It stands between others, for one of the two has become another name of somebody.
    void become(Sides sides) {
        oneId = sides.one();
        otherId = sides.other();
        kind = sides.kind();
        label = sides.label();
        reverseLabel = sides.reverseLabel();
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
