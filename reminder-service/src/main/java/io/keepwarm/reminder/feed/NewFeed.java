package io.keepwarm.reminder.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A feed as it is made.
@JsonIgnoreProperties({"id", "version", "url", "createdAt", "readAt"})
@Schema(name = "NewCalendarFeed")
public record NewFeed(
        @Schema(description = "What calendar programs call it; Keepwarm, if left out")
        @Size(min = 1, max = 100, message = "must have 1 to 100 characters")
        @Nullable
        String name) {}
