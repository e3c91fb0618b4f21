package io.keepwarm.contact.contact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Warning;
import java.time.Instant;
import java.time.LocalDate;
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

    /// The contact as it is; `today` tells how old what was said is, and may be another by a day for some.
    public static ContactView of(Contact contact, LocalDate today) {
        return of(contact, Warning.of(contact.card(), today));
    }

    /// The same with what is worth a thought before one gets in touch.
    static ContactView beforeReachingOut(Contact contact, LocalDate today) {
        return of(contact, Warning.beforeReachingOut(contact.card(), today));
    }

    private static ContactView of(Contact contact, List<Warning> warnings) {
        return new ContactView(
                contact.id(),
                contact.version(),
                contact.card(),
                contact.keeperId(),
                contact.trashedAt(),
                contact.createdAt(),
                contact.createdBy(),
                contact.updatedAt(),
                warnings);
    }

    /// The contact as it would be with that card.
    public ContactView saying(Card other, LocalDate today) {
        var doubts = Warning.of(other, today);
        return new ContactView(id, version, other, keeperId, trashedAt, createdAt, createdBy, updatedAt, doubts);
    }
}
