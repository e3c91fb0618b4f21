package io.keepwarm.contact.importing;

import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Standing;
import io.keepwarm.contact.contact.ReadyCard;
import io.keepwarm.contact.search.TeamSign;
import org.jspecify.annotations.Nullable;

/// The member who keeps whoever an import makes.
///
/// @param locale of the member; null: not known
record Keeper(TeamSign team, String memberId, @Nullable String locale) {

    /// The card of somebody new, completed by what holds for the imported.
    ReadyCard ready(Card read) {
        return ReadyCard.of(read.completed(Standing.IMPORTED.keptBy(locale)), team, memberId);
    }
}
