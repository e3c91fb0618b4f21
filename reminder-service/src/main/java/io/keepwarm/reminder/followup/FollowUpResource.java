package io.keepwarm.reminder.followup;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.events.Channel;
import io.keepwarm.reminder.knowledge.Acquainting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Follow-ups over HTTP.
@Path("/v1/follow-ups")
@Tag(name = "Follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FollowUpResource {
    /// What interaction-service takes for a touch.
    private static final Instant OLDEST = Instant.parse("1900-01-01T00:00:00Z");

    private final FollowUpListing listing;
    private final Answering answering;
    private final Acquainting acquainting;
    private final Access access;
    private final Clock clock;

    FollowUpResource(
            FollowUpListing listing, Answering answering, Acquainting acquainting, Access access, Clock clock) {
        this.listing = listing;
        this.answering = answering;
        this.acquainting = acquainting;
        this.access = access;
        this.clock = clock;
    }

    /// What to say with "done"; nothing of it is needed.
    @Schema(name = "Done", example = """
            {"channel": "CALL", "summary": "She starts at the new lab in May"}""")
    public record Done(
            @Nullable Channel channel,

            @Size(max = 4_000, message = "must have at most 4000 characters") @Nullable
            String summary,

            @Schema(description = "When the touch took place; now, if left out") @Nullable
            Instant occurredAt) {
        static final Done WITHOUT_A_WORD = new Done(null, null, null);
    }

    /// Until which day, or for how long from today; one of the two.
    @Schema(name = "Snooze", example = """
            {"for": "P1W"}""")
    public record Snooze(
            @Nullable LocalDate until,

            @JsonProperty("for") @Schema(description = "An ISO 8601 period", example = "P1W") @Nullable
            Period period) {}

    /// Mine unless another member is named, by due day.
    @GET
    @Operation(summary = "List follow-ups, earliest due first")
    public Page<FollowUpView> list(@BeanParam FollowUpFilter filter, @BeanParam PageRequest page) {
        filter.requireText();
        return listing.list(filter, page, acquainting.callerAskingAbout(filter.contactId));
    }

    /// One follow-up.
    @GET
    @Path("/{id}")
    @Operation(summary = "Read a follow-up")
    public Response get(@PathParam("id") UUID id) {
        return answer(id);
    }

    /// Settles it; the touch is logged by interaction-service.
    @POST
    @Path("/{id}/done")
    @Operation(summary = "Say that it is done; a touch is logged")
    public Response done(@PathParam("id") UUID id, @Valid @Nullable Done body) {
        Done done = body == null ? Done.WITHOUT_A_WORD : body;
        Instant now = clock.instant();
        Instant at = done.occurredAt() == null ? now : done.occurredAt();
        if (at.isAfter(now)) {
            throw Problem.invalid("/occurredAt", "must not lie in the future");
        }
        if (at.isBefore(OLDEST)) {
            throw Problem.invalid("/occurredAt", "must not lie before 1900");
        }
        var answer = TimeOrderedId.next().toString();
        answering.done(id, me(), answer, done.channel(), done.summary(), at);
        return answer(id);
    }

    /// Puts it off.
    @POST
    @Path("/{id}/snooze")
    @Operation(summary = "Put it off until a day, or for a period")
    public Response snooze(@PathParam("id") UUID id, @Valid @NotNull(message = "send until or for") Snooze snooze) {
        // What today is depends on where they are.
        String me = acquainting.caller().memberId();
        if (snooze.until() != null && snooze.period() == null) {
            answering.snooze(id, me, snooze.until());
        } else if (snooze.period() != null && snooze.until() == null) {
            answering.snooze(id, me, snooze.period());
        } else {
            throw Problem.invalid("/until", "send either until (a day) or for (a period such as P1W)");
        }
        return answer(id);
    }

    /// Lets it pass this once.
    @POST
    @Path("/{id}/skip")
    @Operation(summary = "Let it pass this once")
    public Response skip(@PathParam("id") UUID id) {
        answering.skip(id, me());
        return answer(id);
    }

    /// Takes the answer back.
    @POST
    @Path("/{id}/reopen")
    @Operation(summary = "Take an answer back")
    public Response reopen(@PathParam("id") UUID id) {
        answering.reopen(id, acquainting.caller().memberId());
        return answer(id);
    }

    private Response answer(UUID id) {
        var view = listing.get(id, access.caller());
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    private String me() {
        return access.caller().memberId();
    }
}
