package io.keepwarm.interaction.ask;

import io.keepwarm.interaction.interaction.Help.Beneficiary;
import io.keepwarm.interaction.outreachcheck.ask.AskKind;
import io.keepwarm.interaction.outreachcheck.ask.AskSize;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a member would ask of a contact.
///
/// @param kind its step on the ladder
/// @param size how much it takes: SMALL minutes, MEDIUM up to an hour or two, LARGE more; MEDIUM, if left out
/// @param benefits whom it serves; ME, if left out
/// @param offer what is offered with it
/// @param text how it would be put: what is asked, offered and left open in it counts
/// @param onBehalfOf another contact, for whom the member asks
public record NewAskCheck(
        @NotNull(message = "name the contact") UUID contactId,

        @NotNull(
                message = "say what is asked: INFORMATION, ADVICE, TALK, REVIEW, INTRODUCTION, REFERRAL, JOB or FAVOUR")
        AskKind kind,

        @Schema(description = "SMALL: minutes; MEDIUM (if left out): up to an hour or two; LARGE: more") @Nullable
        AskSize size,

        @Schema(description = "Whom it serves; ME, if left out") @Nullable
        Beneficiary benefits,

        @Schema(description = "What is offered with it")
        @Nullable
        @jakarta.validation.constraints.Size(max = 1000, message = "must have at most 1000 characters")
        String offer,

        @Schema(description = "How it would be put")
        @Nullable
        @jakarta.validation.constraints.Size(max = 20000, message = "must have at most 20000 characters")
        String text,

        @Schema(description = "Another contact, for whom I ask") @Nullable
        UUID onBehalfOf) {}
