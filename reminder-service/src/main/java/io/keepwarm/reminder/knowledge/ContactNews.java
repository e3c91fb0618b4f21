package io.keepwarm.reminder.knowledge;

import io.keepwarm.chassis.directory.ContactService;
import io.keepwarm.events.Channel;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactState;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.reminder.occasion.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What is told of a contact that is there, by its event or by contact-service itself. Words newer than this
/// service are UNKNOWN.
record ContactNews(
        String id,
        long version,
        String keeperId,
        Visibility visibility,
        ContactStatus state,
        @Nullable LocalDate pausedUntil,
        boolean trashed,
        ContactSource source,
        Instant createdAt,
        Tier tier,
        @Nullable String cadence,
        String name,
        @Nullable Channel channel,
        @Nullable Origin origin,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate metOn,
        @Nullable Integer values,
        @Nullable Integer relevance,
        ContactDetails details) {

    static ContactNews of(ContactState contact) {
        var relevance = contact.relevance();
        return new ContactNews(
                contact.contactId(),
                contact.version(),
                contact.keeperId(),
                contact.visibility(),
                contact.state(),
                contact.pausedUntil(),
                contact.trashedAt() != null,
                contact.source(),
                contact.createdAt().truncatedTo(ChronoUnit.MICROS),
                contact.tier(),
                contact.cadence(),
                contact.name().full(),
                contact.preferredChannel(),
                contact.origin(),
                relevance == null ? null : relevance.reviewOn(),
                contact.howMet() == null
                        ? null
                        : PartialDate.latest(contact.howMet().on()).orElse(null),
                contact.values(),
                relevance == null ? null : relevance.now(),
                ContactDetails.of(contact));
    }

    /// Less than the event tells, which is on its way and has the same version.
    static ContactNews of(ContactService.Contact contact) {
        return new ContactNews(
                contact.id(),
                contact.version(),
                contact.keeperId(),
                named(Visibility.values(), contact.visibility(), Visibility.UNKNOWN),
                named(ContactStatus.values(), contact.state(), ContactStatus.UNKNOWN),
                contact.pausedUntil(),
                contact.trashedAt() != null,
                named(ContactSource.values(), contact.source(), ContactSource.UNKNOWN),
                contact.createdAt().truncatedTo(ChronoUnit.MICROS),
                named(Tier.values(), contact.tier(), Tier.UNKNOWN),
                contact.cadence(),
                contact.name().full(),
                contact.preferredChannel() == null
                        ? null
                        : named(Channel.values(), contact.preferredChannel(), Channel.UNKNOWN),
                null,
                null,
                null,
                null,
                null,
                ContactDetails.NONE);
    }

    private static <E extends Enum<E>> E named(E[] values, String name, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
