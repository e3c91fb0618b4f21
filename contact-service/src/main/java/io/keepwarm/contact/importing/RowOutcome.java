package io.keepwarm.contact.importing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a row.
///
/// @param reason in words for the member; always there when the row was rejected
/// @param contactId whom it is about; null: nobody, or somebody a dry run did not make
record RowOutcome(
        RowResult result, @Nullable String reason, @Nullable UUID contactId) {
    private static final int LONGEST = 500;

    static RowOutcome of(RowResult result, @Nullable UUID contactId) {
        return new RowOutcome(result, null, contactId);
    }

    static RowOutcome rejected(String reason) {
        String shortened = reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
        return new RowOutcome(RowResult.REJECTED, shortened.replace("\0", ""), null);
    }
}
