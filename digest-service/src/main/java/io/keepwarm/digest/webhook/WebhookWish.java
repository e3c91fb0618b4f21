package io.keepwarm.digest.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A webhook as somebody wants it, to make one or to replace all of it.
///
/// @param url where deliveries are posted to
/// @param description a word on what it is for
/// @param eventTypes the events wanted, such as `ContactTouched`
/// @param format the shape of what is sent, STANDARD when left out
/// @param enabled whether it is told of anything, true when left out
public record WebhookWish(
        @NotBlank(message = "is missing; send the address deliveries are to be posted to")
        @Size(max = 2_000, message = "must have at most 2000 characters")
        String url,

        @Size(max = 200, message = "must have at most 200 characters") @Nullable
        String description,

        @NotNull(message = "is missing; name at least one, such as ContactTouched")
        @Size(min = 1, max = 100, message = "must name at least one, such as ContactTouched")
        List<@NotNull(message = "must be the name of an event") String> eventTypes,

        @Nullable WebhookFormat format,
        @Nullable Boolean enabled) {

    WebhookFormat formatOrUsual() {
        return format == null ? WebhookFormat.STANDARD : format;
    }
}
