package io.keepwarm.reminder.ownreminder;

import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Parameters;
import io.keepwarm.reminder.knowledge.Acquainting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
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

/// Members' own reminders over HTTP.
@Path("/v1/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminders")
public class ReminderResource {
    private static final String NEW = """
            {"contactId": "019ab1c2-0000-7000-8000-000000000001", "note": "Ask how the garden is doing", "startsOn": "2026-03-02",
             "rule": "FREQ=MONTHLY;BYDAY=1MO", "recurFrom": "SCHEDULE", "zone": "Europe/Berlin", "leadDays": [3]}""";
    private static final String EXAMPLE = """
            {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f65", "version": 1, "contactId": "019ab1c2-0000-7000-8000-000000000001",
             "memberId": "alice", "note": "Ask how the garden is doing", "startsOn": "2026-03-02", "rule": "FREQ=MONTHLY;BYDAY=1MO",
             "recurFrom": "SCHEDULE", "zone": "Europe/Berlin", "leadDays": [3],
             "createdAt": "2026-02-28T09:30:00Z", "changedAt": "2026-02-28T09:30:00Z"}""";

    private final Reminders reminders;
    private final Acquainting acquainting;
    private final Creations creations;

    ReminderResource(Reminders reminders, Acquainting acquainting, Creations creations) {
        this.reminders = reminders;
        this.acquainting = acquainting;
        this.creations = creations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Be reminded",
            description =
                    "Once, or again and again by a recurrence rule (RFC 5545): on fixed days, or as long after the day it was"
                            + " done. Each time makes a follow-up of the reason CUSTOM; as long as one is open, no other comes.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReminderTerms.class),
                            examples = @ExampleObject(name = "reminder", value = NEW)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = ReminderView.class),
                            examples = @ExampleObject(name = "reminder", value = EXAMPLE)))
    public RestResponse<ReminderView> make(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "send a JSON object") @Valid ReminderTerms wanted) {
        String me = acquainting.callerAskingAbout(wanted.contactId()).memberId();
        var reminder = creations.once(key, wanted, id -> reminders.make(id, me, wanted), id -> reminders.one(id, me));
        return ResponseBuilder.<ReminderView>created(URI.create("/v1/reminders/" + reminder.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(reminder.version()))
                .entity(reminder)
                .build();
    }

    @GET
    @Operation(summary = "My reminders by their first day")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "reminders", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<ReminderView> list(
            @QueryParam("contactId") @Parameter(description = "About this contact") @Nullable String contactId,
            @BeanParam PageRequest page) {
        Parameters.requireText("contactId", contactId);
        return reminders.page(acquainting.caller().memberId(), contactId, page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of my reminders")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ReminderView.class),
                            examples = @ExampleObject(name = "reminder", value = EXAMPLE)))
    public RestResponse<ReminderView> one(@PathParam("id") UUID id) {
        return tagged(reminders.one(id, acquainting.caller().memberId()));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace a reminder of mine",
            description =
                    "What it has open moves to the next day by the new terms. Whom it is about cannot be changed.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReminderTerms.class),
                            examples = @ExampleObject(name = "reminder", value = NEW)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ReminderView.class),
                            examples = @ExampleObject(name = "reminder", value = EXAMPLE)))
    public RestResponse<ReminderView> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "send a JSON object") @Valid ReminderTerms wanted) {
        return tagged(reminders.replace(id, acquainting.caller().memberId(), ifMatch, wanted));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a reminder of mine")
    @APIResponse(responseCode = "204", description = "It reminds no more")
    public void end(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        reminders.end(id, acquainting.caller().memberId(), ifMatch);
    }

    private static RestResponse<ReminderView> tagged(ReminderView reminder) {
        return ResponseBuilder.ok(reminder)
                .header(HttpHeaders.ETAG, EntityTags.of(reminder.version()))
                .build();
    }
}
