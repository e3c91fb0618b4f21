package io.keepwarm.contact.card;

import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What always holds of a contact, whether or not anybody said it.
///
/// @param home region the keeper is at home in (ISO 3166-1 alpha-2), for phone numbers without a country; null: not
/// known
/// @param phones numbers there are, as they are dialled
public record Standing(
        Tier tier,
        Visibility visibility,
        ContactStatus state,
        ContactSource source,
        @Nullable String home,
        List<Phone> phones) {
    /// Of somebody entered by hand.
    public static final Standing ENTERED =
            new Standing(Tier.REGULAR, Visibility.TEAM, ContactStatus.ACTIVE, ContactSource.MANUAL, null, List.of());

    /// Of somebody sent by a program.
    public static final Standing SENT =
            new Standing(Tier.REGULAR, Visibility.TEAM, ContactStatus.ACTIVE, ContactSource.API, null, List.of());

    /// Of somebody read from an address book: kept, but nobody's to follow up until a member says so.
    public static final Standing IMPORTED =
            new Standing(Tier.NONE, Visibility.TEAM, ContactStatus.ACTIVE, ContactSource.IMPORT, null, List.of());

    /// The same, but seen by others.
    public Standing seenBy(Visibility others) {
        return new Standing(tier, others, state, source, home, phones);
    }

    /// The same, kept by somebody who speaks this language (BCP 47), the country's word for it included.
    public Standing keptBy(@Nullable String locale) {
        String region = locale == null ? "" : Locale.forLanguageTag(locale).getCountry();
        return new Standing(tier, visibility, state, source, region.isEmpty() ? null : region, phones);
    }
}
