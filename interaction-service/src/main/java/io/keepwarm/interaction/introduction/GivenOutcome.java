package io.keepwarm.interaction.introduction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came of an introduction.
///
/// @param on the day it was heard of, in the member's zone; today, if left out
@Schema(name = "GivenIntroductionOutcome")
public record GivenOutcome(
        @NotNull(message = "say FRUITFUL, TALKED, NO_FIT or NO_CONTACT")
        Outcome outcome,

        @Nullable LocalDate on,

        @Nullable @Size(max = 2000, message = "must have at most 2000 characters")
        String note) {}
