package io.keepwarm.contact.importing;

import io.keepwarm.contact.vcard.ReadCard;

/// A row after a look at it alone, before anybody asks whom it is about.
sealed interface ExaminedRow {
    /// A person; `print` is the row's finger print.
    record Person(ReadCard read, String print) implements ExaminedRow {}

    /// Nothing that can be taken over, whoever is known already.
    record Refused(RowOutcome outcome) implements ExaminedRow {
        static Refused because(String reason) {
            return new Refused(RowOutcome.rejected(reason));
        }
    }
}
