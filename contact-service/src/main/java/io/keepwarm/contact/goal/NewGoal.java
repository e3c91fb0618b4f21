package io.keepwarm.contact.goal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.keepwarm.contact.card.Said;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A goal as it is set or replaced. What only the service sets may be sent along and is not looked at.
///
/// @param problem what it is to solve
/// @param until the day by which it is to be reached
/// @param scope MINE when not given at first
/// @param state OPEN when not given at first
@JsonIgnoreProperties({"id", "version", "memberId", "createdAt", "updatedAt"})
public record NewGoal(
        @NotBlank(message = "must not be blank") @Size(max = LONGEST_TITLE, message = "takes at most 300 characters")
        String title,

        @Size(max = LONGEST_PROBLEM, message = "takes at most 2000 characters") @Nullable
        String problem,

        @Nullable LocalDate until,

        @Schema(description = "MINE when it is left out at first; later it stays as it is") @Nullable
        GoalScope scope,

        @Schema(description = "OPEN when it is left out at first; later it stays as it is") @Nullable
        GoalProgress state) {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_PROBLEM = 2000;

    public NewGoal {
        problem = Said.text(problem);
    }
}
