package io.keepwarm.chassis.inbox;

import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The operators' view of a service's dead letters. Each service publishes it under its own prefix.
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
public abstract class DeadLetterResource {
    private final DeadLetterDesk desk;

    @Inject
    protected DeadLetterResource(DeadLetterDesk desk) {
        this.desk = desk;
    }

    /// A dead letter as JSON; `value` is the record's value as text, null for a tombstone.
    public record DeadLetterView(
            UUID id,
            String consumer,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            @Nullable String value,
            Map<String, String> headers,
            String reason,
            Instant failedAt) {

        static DeadLetterView of(DeadLetter letter) {
            var record = letter.record();
            Map<String, String> headers = new LinkedHashMap<>();
            record.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            return new DeadLetterView(
                    letter.id(),
                    letter.consumer(),
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.key(),
                    record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8),
                    headers,
                    letter.reason(),
                    letter.failedAt());
        }
    }

    /// The oldest first.
    @GET
    public Page<DeadLetterView> list(@BeanParam PageRequest page) {
        var after = page.after("dead-letters", values -> UUID.fromString(values.getFirst()));
        var letters = desk.list(after.orElse(null), page.limit() + 1).stream()
                .map(DeadLetterView::of)
                .toList();
        return page.of("dead-letters", letters, last -> List.of(last.id().toString()));
    }

    /// Applies the letter again and removes it; 409 with the new reason when it still cannot be applied.
    @POST
    @Path("/{id}/replay")
    public void replay(@PathParam("id") UUID id) {
        desk.replay(id);
    }

    /// Removes the letter without applying it.
    @POST
    @Path("/{id}/discard")
    public void discard(@PathParam("id") UUID id) {
        if (!desk.discard(id)) {
            throw Problem.notFound("dead letter");
        }
    }
}
