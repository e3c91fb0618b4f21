package io.keepwarm.interaction.promise;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.keepwarm.events.Channel;
import io.keepwarm.events.promise.PromisedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A promise as an interaction tells of it.
///
/// @param id the promise told of before that this one is; left out, it is found by its words
/// @param contactId one of the interaction's contacts; left out, each of them
/// @param by ME: the member's; THEM: the contact's
/// @param dueOn the last day on which it is in time, in the member's zone
@JsonIgnoreProperties({"state", "closedOn"})
public record ToldPromise(
        @Schema(description = "To edit the words of a promise told of before: its id") @Nullable
        UUID id,

        @Schema(description = "One of the contacts; left out, the promise is between me and each of them") @Nullable
        UUID contactId,

        @NotNull(message = "say whose promise it is: ME or THEM")
        PromisedBy by,

        @NotBlank(message = "say what is promised") @Size(max = 500, message = "must have at most 500 characters")
        String what,

        @Schema(description = "The last day on which it is in time, in my zone") @Nullable
        LocalDate dueOn,

        @Nullable Channel channel) {

    /// The same, to another contact, or to the same by another of its names.
    public ToldPromise to(UUID contact) {
        return new ToldPromise(id, contact, by, what, dueOn, channel);
    }
}
