package io.keepwarm.reminder.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A pause as it is made: its first and its last day, both in it.
@JsonIgnoreProperties({"id", "version", "memberId", "createdAt"})
@Schema(name = "NewPause")
public record NewPause(
        @NotNull(message = "say its first day") LocalDate from,

        @NotNull(message = "say its last day") LocalDate to,

        @Size(max = 300, message = "takes at most 300 characters") @Nullable
        String note) {}
