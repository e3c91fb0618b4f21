package io.keepwarm.interaction.outreach;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came of a request.
///
/// @param on the day, in the member's zone; today, if left out
/// @param contactId the contact that the person has become, when the request went to somebody who was none
@Schema(name = "GivenOutreachOutcome")
public record GivenOutcome(
        @NotNull(message = "say ACCEPTED, DECLINED or SILENT")
        Outcome outcome,

        @Nullable LocalDate on,

        @Nullable @Size(max = 2000, message = "must have at most 2000 characters")
        String note,

        @Schema(description = "Who the person has become, when the request went to no contact yet") @Nullable
        UUID contactId) {}
