package io.keepwarm.contact.importing;

import io.keepwarm.contact.vcard.ReadCard;
import org.jspecify.annotations.Nullable;

/// A row after a look at it alone, before anybody asks whom it is about.
sealed interface ExaminedRow {
    /// A person.
    ///
    /// @param print the row's finger print
    /// @param note what the member should know of what was read; null: nothing
    record Person(ReadCard read, String print, @Nullable String note) implements ExaminedRow {}

    /// Nothing that can be taken over, whoever is known already.
    record Refused(RowOutcome outcome) implements ExaminedRow {
        static Refused because(String reason) {
            return new Refused(RowOutcome.rejected(reason));
        }
    }
}
