package io.keepwarm.reminder.followup;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What can be changed of a follow-up that its member made; what is left out stays.
@Schema(name = "FollowUpChange")
public record FollowUpChange(
        @Nullable LocalDate dueOn,

        @Size(min = 1, max = 1_000, message = "must have 1 to 1000 characters") @Nullable
        String note) {}
