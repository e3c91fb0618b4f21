package io.keepwarm.contact.merge;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// Which contact becomes another name of the survivor.
public record NewMerge(
        @NotNull(message = "must be the id of a contact") UUID loserId) {}
