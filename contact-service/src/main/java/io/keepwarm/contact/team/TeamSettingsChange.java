package io.keepwarm.contact.team;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.keepwarm.events.contact.Visibility;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/// All of a team's settings, as PUT replaces them. What is left out goes back to its default; `version` may be sent
/// along and is not looked at.
@JsonIgnoreProperties("version")
public record TeamSettingsChange(
        @Min(value = 5, message = "must be 5 to 50") @Max(value = 50, message = "must be 5 to 50") @Nullable
        Integer innerCircleLimit,

        @Nullable Visibility defaultVisibility) {}
