package io.keepwarm.contact.contact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Warning;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contact as JSON: the card's fields and, on the same level, what the service knows.
public record ContactView(
        UUID id,
        long version,
        @JsonUnwrapped Card card,
        String keeperId,
        @Nullable Instant trashedAt,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        List<Warning> warnings) {

    /// The contact as it is.
    public static ContactView of(Contact contact) {
        return new ContactView(
                contact.id(),
                contact.version(),
                contact.card(),
                contact.keeperId(),
                contact.trashedAt(),
                contact.createdAt(),
                contact.createdBy(),
                contact.updatedAt(),
                Warning.of(contact.card()));
    }

    /// The contact as it would be with that card.
    public ContactView saying(Card other) {
        return new ContactView(
                id, version, other, keeperId, trashedAt, createdAt, createdBy, updatedAt, Warning.of(other));
    }
}
