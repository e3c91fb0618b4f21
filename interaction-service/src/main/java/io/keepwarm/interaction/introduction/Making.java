package io.keepwarm.interaction.introduction;

import io.keepwarm.events.Channel;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How an introduction was made; nothing of it is needed.
///
/// @param channel EMAIL, if left out
/// @param occurredAt now, if left out
/// @param summary what was said; the introduction's reason, if left out
@Schema(name = "Making", example = """
        {"channel": "EMAIL", "occurredAt": "2026-11-20T15:30:00Z"}""")
public record Making(
        @Nullable Channel channel,
        @Nullable Instant occurredAt,

        @Nullable @Size(max = 4000, message = "must have at most 4000 characters")
        String summary) {

    static final Making WITHOUT_A_WORD = new Making(null, null, null);
}
