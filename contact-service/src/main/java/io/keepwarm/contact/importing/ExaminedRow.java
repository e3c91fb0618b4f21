package io.keepwarm.contact.importing;

import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.contact.ReadyCard;
import io.keepwarm.contact.vcard.ReadCard;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A row after a look at it alone, before anybody asks whom it is about.
sealed interface ExaminedRow {
    /// A person.
    ///
    /// @param source what tells it from all others
    /// @param print the row's finger print
    /// @param note what the member should know of what was read; null: nothing
    /// @param addresses what of it leads to few, as [io.keepwarm.contact.likeness.MatchKeys] has it
    /// @param newcomer the card of whoever is made of it, if it is about nobody known
    record Person(
            ReadCard read,
            Source source,
            String print,
            @Nullable String note,
            Set<String> addresses,
            ReadyCard newcomer)
            implements ExaminedRow {

        /// The same row with another card, of which somebody else is made, and one more thing the member should know.
        Person saying(Card card, ReadyCard other, String more) {
            var changed = new ReadCard(card, read.uid(), read.extra(), read.remarks());
            return new Person(changed, source, print, note == null ? more : note + " " + more, addresses, other);
        }
    }

    /// Nothing that can be taken over, whoever is known already.
    record Refused(RowOutcome outcome) implements ExaminedRow {
        static Refused because(String reason) {
            return new Refused(RowOutcome.rejected(reason));
        }
    }
}
