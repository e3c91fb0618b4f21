package io.keepwarm.interaction.promise;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.keepwarm.events.Channel;
import io.keepwarm.events.promise.PromisedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A promise as a member sends it, new or edited. What only the service sets may be sent along and is not looked at.
///
/// @param by ME: the member's; THEM: the contact's
/// @param dueOn the last day on which it is in time, in the member's zone
/// @param madeOn the day it was given; today, if left out
@JsonIgnoreProperties({
    "id",
    "version",
    "memberId",
    "interactionId",
    "state",
    "late",
    "closedOn",
    "closingNote",
    "withdrawn",
    "createdAt",
    "updatedAt"
})
public record NewPromise(
        @NotNull(message = "name the contact") UUID contactId,

        @NotNull(message = "say whose promise it is: ME or THEM")
        PromisedBy by,

        @NotBlank(message = "say what is promised") @Size(max = 500, message = "must have at most 500 characters")
        String what,

        @Nullable Channel channel,

        @Schema(description = "The last day on which it is in time, in my zone") @Nullable
        LocalDate dueOn,

        @Schema(description = "The day it was given; today, if left out") @Nullable
        LocalDate madeOn,

        @JsonProperty("private") @Nullable Boolean isPrivate) {

    static NewPromise of(Promise promise) {
        return new NewPromise(
                UUID.fromString(promise.contactId()),
                promise.by(),
                promise.what(),
                promise.channel(),
                promise.dueOn(),
                promise.madeOn(),
                promise.isPrivate());
    }
}
