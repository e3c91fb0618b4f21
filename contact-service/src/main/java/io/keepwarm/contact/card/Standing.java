package io.keepwarm.contact.card;

import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;

/// What always holds of a contact, whether or not anybody said it.
public record Standing(Tier tier, Visibility visibility, ContactStatus state, ContactSource source) {
    /// Of somebody entered by hand.
    public static final Standing ENTERED =
            new Standing(Tier.REGULAR, Visibility.TEAM, ContactStatus.ACTIVE, ContactSource.MANUAL);

    /// Of somebody sent by a program.
    public static final Standing SENT =
            new Standing(Tier.REGULAR, Visibility.TEAM, ContactStatus.ACTIVE, ContactSource.API);

    /// Of somebody read from an address book: kept, but nobody's to follow up until a member says so.
    public static final Standing IMPORTED =
            new Standing(Tier.NONE, Visibility.TEAM, ContactStatus.ACTIVE, ContactSource.IMPORT);

    /// The same, but seen by others.
    public Standing seenBy(Visibility others) {
        return new Standing(tier, others, state, source);
    }
}
