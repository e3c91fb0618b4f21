package io.keepwarm.contact.handover;

import io.keepwarm.chassis.http.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be handed over to whom: some contacts, or all.
///
/// @param to the member who is to keep them
/// @param contactIds these contacts and no others; null: all are asked for
/// @param all everything the member keeps
public record HandOverChange(
        @NotBlank(message = "must name a member") String to,

        @Size(min = 1, max = 1000, message = "takes 1 to 1000 ids") @Nullable
        List<@NotNull(message = "must be an id") UUID> contactIds,

        @Nullable Boolean all) {

    /// @throws Problem 400 unless it says which, in one way
    void requireSound() {
        if ((contactIds == null) != Boolean.TRUE.equals(all)) {
            throw Problem.invalid("/contactIds", "name either contactIds or all: true");
        }
    }
}
