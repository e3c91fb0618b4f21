package io.keepwarm.contact.merge;

import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Parted;
import io.keepwarm.contact.vcard.Extras;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What of a survivor a merge changes.
///
/// @param extra what came with its vCard; null: nothing
public record Side(
        Card card, List<String> importPrints, @Nullable String extra) {
    public Side {
        importPrints = importPrints == null ? List.of() : List.copyOf(importPrints);
    }

    /// `now` without what the merge did, which made `after` of this.
    Side partedFrom(Side after, Side now) {
        return new Side(
                Parted.of(card, after.card, now.card),
                now.importPrints.stream()
                        .filter(print -> importPrints.contains(print) || !after.importPrints.contains(print))
                        .toList(),
                Objects.equals(now.extra, after.extra) ? extra : Extras.parted(extra, after.extra, now.extra));
    }
}
