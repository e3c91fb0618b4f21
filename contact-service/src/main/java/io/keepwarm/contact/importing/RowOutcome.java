package io.keepwarm.contact.importing;

import io.keepwarm.contact.history.FieldChange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a row.
///
/// @param reason in words for the member; always there when the row was rejected
/// @param contactId whom it is about; null: nobody, or somebody a dry run did not make
/// @param changes of a dry run: the fields of a known contact that would change
record RowOutcome(
        RowResult result, @Nullable String reason, @Nullable UUID contactId, List<FieldChange> changes) {
    /// Why somebody who was to enter the importing member's full inner circle was not taken over.
    static final String CIRCLE_FULL = "Your inner circle is full; let somebody leave it, or give another tier.";

    /// How a reason ends that says what was not taken of somebody known for want of a place there.
    static final String NO_PLACE = " not taken, for your inner circle is full.";

    private static final int LONGEST = 500;

    static RowOutcome of(RowResult result, @Nullable String reason, @Nullable UUID contactId) {
        return new RowOutcome(result, reason, contactId, List.of());
    }

    static RowOutcome unchanged(@Nullable String reason, UUID contactId) {
        return of(RowResult.UNCHANGED, reason, contactId);
    }

    static RowOutcome rejected(String reason) {
        String shortened = reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
        return of(RowResult.REJECTED, shortened.replace("\0", ""), null);
    }
}
