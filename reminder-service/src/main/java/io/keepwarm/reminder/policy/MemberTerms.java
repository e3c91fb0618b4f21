package io.keepwarm.reminder.policy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What holds for one member.
@Schema(name = "MemberCadence")
public record MemberTerms(
        @Schema(description = "On which days to be asked for something; left out: on every day")
        @Size(min = 1, max = 7, message = "takes 1 to 7 days")
        @Nullable
        List<@NotNull(message = "must be a day such as MON") Weekday> workDays) {}
