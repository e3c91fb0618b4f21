package io.keepwarm.contact.exporting;

import io.keepwarm.contact.contact.Contact;
import io.keepwarm.events.contact.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of the contacts that somebody sees are exported.
///
/// @param tiers empty: of any
/// @param keeperId null: whoever keeps them
record Selection(List<Tier> tiers, @Nullable String keeperId) {
    boolean holds(Contact contact) {
        return (tiers.isEmpty() || tiers.contains(contact.card().tier()))
                && (keeperId == null || keeperId.equals(contact.keeperId()));
    }
}
