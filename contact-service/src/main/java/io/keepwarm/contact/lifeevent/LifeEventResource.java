package io.keepwarm.contact.lifeevent;

import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
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

/// Life events of a contact over HTTP.
@Path("/v1/contacts/{id}/life-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Life events")
public class LifeEventResource {
    private static final String NEW = """
            {"kind": "AWARD", "on": "2026-11-11", "note": "Her lab won the Baltic storage tender",
             "source": "Nordic Energy News", "about": true}""";
    private static final String EXAMPLE = """
            {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f61", "version": 1, "contactId": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60",
             "kind": "AWARD", "on": "2026-11-11", "about": true, "note": "Her lab won the Baltic storage tender",
             "source": "Nordic Energy News", "expiresOn": "2026-11-25", "notedBy": "alice",
             "notedAt": "2026-11-12T09:30:00Z"}""";

    private final NotingLifeEvents noting;
    private final Creations creations;

    LifeEventResource(NotingLifeEvents noting, Creations creations) {
        this.noting = noting;
        this.creations = creations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Note what happened in a contact's life",
            description = "Or what was said about or by them: a reason to be in touch, timely until expiresOn.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewLifeEvent.class),
                            examples = @ExampleObject(name = "award", value = NEW)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = LifeEventView.class),
                            examples = @ExampleObject(name = "award", value = EXAMPLE)))
    public RestResponse<LifeEventView> note(
            @PathParam("id") UUID contactId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "send a JSON object") @Valid NewLifeEvent heard) {
        var event =
                creations.once(key, heard, id -> noting.note(id, contactId, heard), id -> noting.one(contactId, id));
        return ResponseBuilder.<LifeEventView>created(
                        URI.create("/v1/contacts/" + contactId + "/life-events/" + event.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(event.version()))
                .entity(event)
                .build();
    }

    @GET
    @Operation(summary = "What happened in a contact's life, the latest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "events", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<LifeEventView> list(@PathParam("id") UUID contactId, @BeanParam PageRequest page) {
        return noting.page(contactId, page);
    }

    @GET
    @Path("/{eventId}")
    @Operation(summary = "One life event")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = LifeEventView.class),
                            examples = @ExampleObject(name = "award", value = EXAMPLE)))
    public RestResponse<LifeEventView> one(@PathParam("id") UUID contactId, @PathParam("eventId") UUID id) {
        var event = noting.one(contactId, id);
        return ResponseBuilder.ok(event)
                .header(HttpHeaders.ETAG, EntityTags.of(event.version()))
                .build();
    }

    @DELETE
    @Path("/{eventId}")
    @Operation(summary = "Take a life event back", description = "Nothing follows from it any more.")
    @APIResponse(responseCode = "204", description = "It was taken back")
    public void retract(
            @PathParam("id") UUID contactId,
            @PathParam("eventId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        noting.retract(contactId, id, ifMatch);
    }
}
