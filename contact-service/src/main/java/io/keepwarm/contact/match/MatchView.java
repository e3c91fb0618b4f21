package io.keepwarm.contact.match;

import io.keepwarm.contact.card.Need;
import io.keepwarm.contact.match.Help.HeardOf;
import io.keepwarm.contact.match.Help.Known;
import io.keepwarm.contact.match.Help.Offered;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A match as JSON.
///
/// @param contactId who could be helped
/// @param looking whether it is about their looking for work and not a need
/// @param need what they need; null when they are looking
/// @param with what sort of thing may help
/// @param withId its id: of the offer, the opportunity or the other contact
/// @param withTitle what it, or the other contact, is called
/// @param matched the words in common
/// @param reason in words
public record MatchView(
        UUID contactId,
        String contactName,
        boolean looking,
        @Nullable Need need,
        With with,
        UUID withId,
        String withTitle,
        List<String> matched,
        String reason) {

    /// What may help: an offer of the caller's, an opportunity the team has heard of, or another contact.
    public enum With {
        OFFER,
        OPPORTUNITY,
        CONTACT
    }

    static MatchView of(Match match) {
        var wish = match.wish();
        return new MatchView(
                wish.contactId(),
                wish.name(),
                wish.need() == null,
                wish.need(),
                switch (match.help()) {
                    case Offered offered -> With.OFFER;
                    case HeardOf heard -> With.OPPORTUNITY;
                    case Known known -> With.CONTACT;
                },
                match.help().id(),
                match.help().title(),
                match.matched(),
                match.reason());
    }
}
