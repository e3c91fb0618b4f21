package io.keepwarm.reminder.followup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.keepwarm.events.followup.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A follow-up that a member makes.
@JsonIgnoreProperties({"id", "version", "memberId", "state"})
@Schema(name = "NewFollowUp")
public record NewFollowUp(
        @NotBlank(message = "say whom it is about") @Size(max = 100, message = "must have at most 100 characters")
        String contactId,

        @NotNull(message = "say its day") LocalDate dueOn,

        @Schema(description = "What to do")
        @NotBlank(message = "say what to do")
        @Size(max = 1_000, message = "must have at most 1000 characters")
        String note,

        @Schema(description = "CUSTOM, if anything: the others follow from what happens") @Nullable
        Reason reason) {}
