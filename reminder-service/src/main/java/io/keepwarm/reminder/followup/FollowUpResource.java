package io.keepwarm.reminder.followup;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.MergePatches;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.events.Channel;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.reminder.knowledge.Acquainting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Follow-ups over HTTP.
@Path("/v1/follow-ups")
@Tag(name = "Follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FollowUpResource {
    /// What interaction-service takes for a touch.
    private static final Instant OLDEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final String NEW = """
            {"contactId": "019ab1c2-0000-7000-8000-000000000001", "dueOn": "2031-03-10", "note": "Send the photos of the fair"}""";
    private static final String EXAMPLE = """
            {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f65", "version": 1, "contactId": "019ab1c2-0000-7000-8000-000000000001",
             "contactName": "Ada Lovelace", "memberId": "alice", "reason": "CUSTOM",
             "sourceId": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f64", "dueOn": "2031-03-10", "overdueOn": "2031-03-11",
             "state": "SCHEDULED", "why": ["Your reminder, Send the photos of the fair: on 10 March"],
             "suggestion": {"text": "Send the photos of the fair", "channel": "EMAIL", "lastNote": "Talked about the engine"},
             "createdAt": "2026-02-28T09:30:00Z", "changedAt": "2026-02-28T09:30:00Z"}""";

    private final FollowUpListing listing;
    private final Answering answering;
    private final Planning planning;
    private final Creations creations;
    private final Acquainting acquainting;
    private final Access access;
    private final Clock clock;

    FollowUpResource(
            FollowUpListing listing,
            Answering answering,
            Planning planning,
            Creations creations,
            Acquainting acquainting,
            Access access,
            Clock clock) {
        this.listing = listing;
        this.answering = answering;
        this.planning = planning;
        this.creations = creations;
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

    /// Whether to hear no more of the person at all.
    @Schema(name = "Dismissal", example = """
            {"person": false}""")
    public record Dismissal(
            @Schema(description = "No more follow-ups about this person, until it is taken back") @Nullable
            Boolean person) {
        static final Dismissal OF_THIS_ONE = new Dismissal(false);
    }

    /// Makes one of the reason CUSTOM.
    @POST
    @Operation(
            summary = "Plan to do something about a contact",
            description = "The others come from what happens. For what comes again and again, make a reminder.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewFollowUp.class),
                            examples = @ExampleObject(name = "followUp", value = NEW)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = FollowUpView.class),
                            examples = @ExampleObject(name = "followUp", value = EXAMPLE)))
    public RestResponse<FollowUpView> make(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "send a JSON object") @Valid NewFollowUp wanted) {
        if (wanted.reason() != null && wanted.reason() != Reason.CUSTOM) {
            throw Problem.invalid("/reason", "must be CUSTOM or left out; the others follow from what happens");
        }
        var caller = acquainting.callerAskingAbout(wanted.contactId());
        var made = creations.once(
                key,
                wanted,
                id -> {
                    planning.make(id, caller.memberId(), wanted);
                    return listing.get(id, caller);
                },
                id -> listing.get(id, caller));
        return ResponseBuilder.<FollowUpView>created(URI.create("/v1/follow-ups/" + made.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(made.version()))
                .entity(made)
                .build();
    }

    /// Changes one that its member made.
    @PATCH
    @Path("/{id}")
    @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Give one that I made another day or other words",
            description = "Of the others the day follows from what is known; snooze them.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FollowUpChange.class),
                            examples = @ExampleObject(name = "change", value = "{\"dueOn\": \"2031-03-12\"}")))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "send a JSON object") @Valid FollowUpChange change) {
        planning.change(id, acquainting.caller().memberId(), ifMatch, change.dueOn(), change.note());
        return answer(id);
    }

    /// Settles one as not wanted; it stays as history.
    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Delete a follow-up of mine",
            description = "The same as dismissing it: it stays visible as history.")
    @APIResponse(responseCode = "204", description = "It is settled")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        answering.dismiss(id, me(), ifMatch);
    }

    /// Says that it, or its person, is not wanted.
    @POST
    @Path("/{id}/dismiss")
    @Operation(
            summary = "Say that I do not want it",
            description =
                    "This one does not come again from the same source; one of a cadence comes in its time. With person, nothing"
                            + " comes about this contact any more. Either can be taken back.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Dismissal.class),
                            examples = @ExampleObject(name = "thisOne", value = "{\"person\": false}")))
    public Response dismiss(@PathParam("id") UUID id, @Valid @Nullable Dismissal body) {
        Dismissal dismissal = body == null ? Dismissal.OF_THIS_ONE : body;
        if (Boolean.TRUE.equals(dismissal.person())) {
            answering.notThisPerson(id, me());
        } else {
            answering.dismiss(id, me());
        }
        return answer(id);
    }

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
