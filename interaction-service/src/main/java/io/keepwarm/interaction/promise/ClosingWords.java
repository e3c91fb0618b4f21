package io.keepwarm.interaction.promise;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What to say when a promise is kept or dropped; nothing of it is needed.
///
/// @param on the day, in the member's zone; today, if left out
/// @param note how it went, or why not
@Schema(name = "Closing", example = """
        {"on": "2026-11-20", "note": "Sent by post"}""")
public record ClosingWords(
        @Schema(description = "The day; today, if left out") @Nullable
        LocalDate on,

        @Nullable @Size(max = 1000, message = "must have at most 1000 characters")
        String note) {

    static final ClosingWords WITHOUT_A_WORD = new ClosingWords(null, null);
}
