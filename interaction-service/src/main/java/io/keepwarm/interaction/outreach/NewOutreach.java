package io.keepwarm.interaction.outreach;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.keepwarm.chassis.http.Problem.Flaw;
import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Intent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request as a member tells of having sent it. What only the service sets may be sent along and is not looked at.
///
/// @param contactId whom it went to, or
/// @param name the name of somebody who is no contact yet
/// @param reason why, in a few words
/// @param sentAt now, if left out
@JsonIgnoreProperties({"id", "version", "memberId", "interactionId", "outcome", "createdAt", "updatedAt"})
public record NewOutreach(
        @Nullable UUID contactId,

        @Schema(description = "Of somebody who is no contact yet")
        @Nullable
        @Size(max = 300, message = "must have at most 300 characters")
        String name,

        @NotNull(message = "say by which channel, such as LINKEDIN")
        Channel channel,

        @NotNull(message = "say what for, such as CONNECT") Intent intent,

        @Nullable @Size(max = 4000, message = "must have at most 4000 characters")
        String text,

        @Nullable @Size(max = 1000, message = "must have at most 1000 characters")
        String reason,

        @Schema(description = "Now, if left out") @Nullable Instant sentAt) {

    private static final Instant OLDEST = Instant.parse("1900-01-01T00:00:00Z");
    /// Clocks differ a little.
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    /// What is wrong beyond the single fields.
    List<Flaw> flaws(Instant now) {
        List<Flaw> flaws = new ArrayList<>();
        boolean hasName = name != null && !name.isBlank();
        if (contactId == null && !hasName) {
            flaws.add(new Flaw("/contactId", "name a contact, or give the name of somebody who is none yet"));
        }
        if (contactId != null && hasName) {
            flaws.add(new Flaw("/name", "give either a contact or a name"));
        }
        if (sentAt != null && sentAt.isAfter(now.plus(CLOCK_DIFFERENCE))) {
            flaws.add(new Flaw("/sentAt", "must not lie in the future"));
        }
        if (sentAt != null && sentAt.isBefore(OLDEST)) {
            flaws.add(new Flaw("/sentAt", "must not lie before 1900"));
        }
        return flaws;
    }
}
