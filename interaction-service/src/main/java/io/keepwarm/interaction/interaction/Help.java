package io.keepwarm.interaction.interaction;

import io.keepwarm.interaction.tie.facts.HelpSide;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Help that was asked for, given or received in an interaction.
///
/// @param side what the member did
/// @param kind what sort of help, in a few words
/// @param size how much it took
/// @param benefits whom it serves
/// @param outcome what came of it
public record Help(
        @NotNull(message = "say ASKED, GIVEN or RECEIVED") HelpSide side,

        @Nullable
        @Size(max = LONGEST_KIND, message = "must have at most 100 characters")
        @Schema(examples = "introduction")
        String kind,

        @Nullable HelpSize size,
        @Nullable Beneficiary benefits,

        @Nullable @Size(max = LONGEST_OUTCOME, message = "must have at most 1000 characters")
        String outcome) {

    static final int LONGEST_KIND = 100;
    static final int LONGEST_OUTCOME = 1000;

    /// How much help takes of whoever gives it.
    public enum HelpSize {
        SMALL,
        MEDIUM,
        LARGE
    }

    /// Whom help serves.
    public enum Beneficiary {
        ME,
        THEM,
        BOTH
    }
}
