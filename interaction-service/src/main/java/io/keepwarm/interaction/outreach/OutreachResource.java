package io.keepwarm.interaction.outreach;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Parameters;
import io.keepwarm.interaction.knowledge.Acquainting;
import io.keepwarm.interaction.tie.Collisions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Requests that were sent, over HTTP. They are their member's own.
@Path("/v1/outreach")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outreach")
public class OutreachResource {
    private static final String NO_BODY = "send a JSON object";
    private static final String NEW = """
            {"contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "channel": "LINKEDIN", "intent": "CONNECT",
             "reason": "Heard her talk on looms in Leeds", "sentAt": "2026-11-20T15:30:00Z"}""";
    private static final String SENT = """
            {"id": "0199e0d4-0b7e-7c80-8f2e-5f3d1f0c2a44", "version": 1, "memberId": "alice",
             "contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "name": null, "channel": "LINKEDIN",
             "intent": "CONNECT", "text": null, "reason": "Heard her talk on looms in Leeds",
             "sentAt": "2026-11-20T15:30:00Z", "interactionId": "5f0c6a1e-6f0e-5c9b-9d2f-3f3c1a0f6f6d",
             "outcome": null, "createdAt": "2026-11-20T16:02:11Z", "updatedAt": "2026-11-20T16:02:11Z"}""";
    private static final String REPORT = """
            {"from": "2025-11-23", "to": "2026-11-22",
             "all": {"sent": 25, "accepted": 12, "declined": 3, "silent": 8, "waiting": 2, "acceptanceRate": 0.522},
             "byIntent": {"CONNECT": {"sent": 25, "accepted": 12, "declined": 3, "silent": 8, "waiting": 2,
                                      "acceptanceRate": 0.522}},
             "byChannel": {"LINKEDIN": {"sent": 25, "accepted": 12, "declined": 3, "silent": 8, "waiting": 2,
                                        "acceptanceRate": 0.522}},
             "withReason": {"sent": 15, "accepted": 11, "declined": 1, "silent": 2, "waiting": 1,
                            "acceptanceRate": 0.786},
             "withoutReason": {"sent": 10, "accepted": 1, "declined": 2, "silent": 6, "waiting": 1,
                               "acceptanceRate": 0.111},
             "plateau": {"alert": true,
                         "last": {"sent": 10, "accepted": 3, "declined": 2, "silent": 5, "waiting": 0,
                                  "acceptanceRate": 0.3},
                         "before": {"sent": 13, "accepted": 9, "declined": 1, "silent": 3, "waiting": 0,
                                    "acceptanceRate": 0.692},
                         "message": "30 % of the last 10 were accepted, 69 % of the 13 before."}}""";

    private final ReachingOut reachingOut;
    private final Creations creations;
    private final Acquainting acquainting;
    private final Access access;

    OutreachResource(ReachingOut reachingOut, Creations creations, Acquainting acquainting, Access access) {
        this.reachingOut = reachingOut;
        this.creations = creations;
        this.acquainting = acquainting;
        this.access = access;
    }

    /// To a contact, it is logged as a touch as well; to somebody who is none yet, it is only kept.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Note a request that was sent")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = OutreachView.class),
                            examples = @ExampleObject(name = "an invitation", value = SENT)))
    public RestResponse<OutreachView> send(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "an invitation", value = NEW)))
                    @Valid
                    @NotNull(message = NO_BODY)
                    NewOutreach sent) {
        var caller = access.caller();
        var view = Collisions.outlast(() -> acquainting.run(mayAsk -> creations.once(
                key, sent, id -> reachingOut.send(id, caller, sent, mayAsk), id -> reachingOut.one(id, caller))));
        return ResponseBuilder.<OutreachView>created(URI.create("/v1/outreach/" + view.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @Operation(summary = "List the requests I sent, the newest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "one request", value = "{\"items\": [" + SENT + "]}")))
    public Page<OutreachView> list(
            @QueryParam("contactId") @Nullable String contactId,
            @QueryParam("open")
                    @Parameter(description = "true: whose outcome is not known yet; false: the others")
                    @Nullable
                    Boolean open,
            @BeanParam PageRequest page) {
        Parameters.requireId("contactId", contactId);
        return reachingOut.page(access.caller(), contactId, open, page);
    }

    /// Without an answer a request counts as silent after 14 days.
    @GET
    @Path("/report")
    @Operation(summary = "Read how many of my requests are accepted, and whether fewer are of late")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = OutreachReport.class),
                            examples = @ExampleObject(name = "a year", value = REPORT)))
    public OutreachReport report(
            @QueryParam("from") @Parameter(description = "Sent on this day or later; 365 days unless said") @Nullable
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "Sent on this day or before; today unless said") @Nullable
                    LocalDate to) {
        return reachingOut.report(access.caller(), from, to);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a request I sent")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = OutreachView.class),
                            examples = @ExampleObject(name = "an invitation", value = SENT)))
    public RestResponse<OutreachView> read(@PathParam("id") UUID id) {
        return tagged(reachingOut.one(id, access.caller()));
    }

    @POST
    @Path("/{id}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Note what came of a request")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = OutreachView.class),
                            examples = @ExampleObject(name = "an invitation", value = SENT)))
    public RestResponse<OutreachView> end(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "accepted",
                                                            value =
                                                                    "{\"outcome\": \"ACCEPTED\", \"on\": \"2026-11-21\"}")))
                    @Valid
                    @NotNull(message = NO_BODY)
                    GivenOutcome given) {
        var caller = access.caller();
        return tagged(acquainting.run(mayAsk -> reachingOut.end(id, caller, given, mayAsk)));
    }

    /// Forgets it. A touch it was logged as stays.
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a request I sent")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        reachingOut.delete(id, access.caller(), ifMatch);
    }

    private static RestResponse<OutreachView> tagged(OutreachView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }
}
