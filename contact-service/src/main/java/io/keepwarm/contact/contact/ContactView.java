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

    /// The contact with that card.
    static ContactView of(Contact contact, Card card, List<Warning> warnings) {
        return new ContactView(
                contact.id(),
                contact.version(),
                card,
                contact.keeperId(),
                contact.trashedAt(),
                contact.createdAt(),
                contact.createdBy(),
                contact.updatedAt(),
                warnings);
    }
}
