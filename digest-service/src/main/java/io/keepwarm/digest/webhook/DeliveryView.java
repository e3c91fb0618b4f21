package io.keepwarm.digest.webhook;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A delivery as JSON. `payload` is left out of lists, and null once it is not to be kept any more.
public record DeliveryView(
        UUID id,
        UUID webhookId,
        String messageId,
        String type,
        DeliveryState state,
        @Nullable String reason,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer responseStatus,
        @Nullable String responseExcerpt,
        Instant createdAt,
        @Nullable Instant attemptedAt,
        @Nullable Instant deliveredAt,

        @JsonRawValue @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT) @Nullable
        String payload) {

    static DeliveryView full(SavedDelivery delivery) {
        return of(delivery, delivery.payload);
    }

    static DeliveryView item(SavedDelivery delivery) {
        return of(delivery, null);
    }

    private static DeliveryView of(SavedDelivery delivery, @Nullable String payload) {
        return new DeliveryView(
                delivery.id,
                delivery.webhook,
                SavedDelivery.messageId(delivery.id),
                delivery.type,
                delivery.state,
                delivery.reason,
                delivery.attempt,
                delivery.stepAt,
                delivery.responseStatus,
                delivery.responseExcerpt,
                delivery.createdAt,
                delivery.attemptedAt,
                delivery.deliveredAt,
                payload);
    }
}
