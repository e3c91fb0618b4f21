package io.keepwarm.interaction.outreachcheck;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Intent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message to be checked.
///
/// @param contactId whom it is for; null: a stranger
/// @param channel the way it is to take
/// @param intent what it is for
/// @param text the message
/// @param language what it is written in, such as `en`; null: the member's own language
public record NewOutreachCheck(
        @Nullable UUID contactId,

        @NotNull(message = "say by which channel, such as LINKEDIN")
        Channel channel,

        @NotNull(message = "say what for, such as CONNECT") Intent intent,

        @NotBlank(message = "send the message to be checked")
        @Size(max = LONGEST, message = "must have at most 10000 characters; check a longer one part by part")
        String text,

        @Nullable @Pattern(regexp = "[a-z]{2,3}", message = "must be a language such as en")
        String language) {

    /// The most characters a message may have, in UTF-16 units.
    static final int LONGEST = 10_000;
}
