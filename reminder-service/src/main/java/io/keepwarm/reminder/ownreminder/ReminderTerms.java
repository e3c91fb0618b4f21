package io.keepwarm.reminder.ownreminder;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.keepwarm.reminder.recurrence.Recurrence;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A reminder as it is made or replaced. What only the service sets may be sent along and is not looked at.
@JsonIgnoreProperties({"id", "version", "memberId", "createdAt", "changedAt"})
@Schema(name = "NewReminder")
public record ReminderTerms(
        @NotBlank(message = "say whom it is about") @Size(max = 100, message = "must have at most 100 characters")
        String contactId,

        @Schema(description = "What to be reminded of")
        @NotBlank(message = "say what to be reminded of")
        @Size(max = 1_000, message = "must have at most 1000 characters")
        String note,

        @Schema(description = "Its day, or the first one of its rule") @NotNull(message = "say its day, or its first")
        LocalDate startsOn,

        @Schema(
                description = "A recurrence rule (RFC 5545) of days, weeks, months or years; left out: once",
                example = "FREQ=MONTHLY;BYDAY=1MO")
        @Size(max = 500, message = "must have at most 500 characters")
        @Nullable
        String rule,

        @Schema(description = "What the next day is reckoned from: the rule (the default), or the day it was done")
        Recurrence.@Nullable From recurFrom,

        @Schema(
                description = "The IANA zone the rule is meant in; the caller's own, if left out",
                example = "Europe/Berlin")
        @Size(max = 60, message = "must have at most 60 characters")
        @Nullable
        String zone,

        @Schema(description = "How many days before it is named already")
        @Size(max = 5, message = "takes at most 5")
        @Nullable
        List<
                        @NotNull(message = "must be a number of days") @Min(value = 0, message = "must be 0 or more")
                        @Max(value = 60, message = "must be 60 or less") Integer>
                leadDays) {}
