package io.keepwarm.contact.importing;

import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Standing;
import io.keepwarm.contact.contact.ReadyCard;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.events.contact.Visibility;
import org.jspecify.annotations.Nullable;

/// The member who keeps whoever an import makes.
///
/// @param locale of the member; null: not known
/// @param newcomers who sees somebody new of whom the file does not say
record Keeper(TeamSign team, String memberId, @Nullable String locale, Visibility newcomers) {

    /// The card of somebody new, completed by what holds for the imported.
    ReadyCard ready(Card read) {
        var standing = Standing.IMPORTED.keptBy(locale).seenBy(newcomers);
        return ReadyCard.of(read.completed(standing), team, memberId);
    }
}
