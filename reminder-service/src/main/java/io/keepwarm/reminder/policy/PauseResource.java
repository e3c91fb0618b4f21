package io.keepwarm.reminder.policy;

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

/// Members' pauses over HTTP.
@Path("/v1/pauses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pauses")
public class PauseResource {
    private static final String NEW = """
            {"from": "2027-07-12", "to": "2027-07-30", "note": "Sailing"}""";
    private static final String EXAMPLE = """
            {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f65", "version": 1, "memberId": "alice", "from": "2027-07-12",
             "to": "2027-07-30", "note": "Sailing", "createdAt": "2027-02-28T09:30:00Z"}""";

    private final Pausing pausing;
    private final Creations creations;

    PauseResource(Pausing pausing, Creations creations) {
        this.pausing = pausing;
        this.creations = creations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Go on a pause",
            description =
                    "What would be due on one of its days is due after it, and nothing is lost. A promise keeps its date, and"
                            + " so do a birthday and a reminder of my own: those the agenda holds back until the pause is over.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewPause.class),
                            examples = @ExampleObject(name = "pause", value = NEW)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = PauseView.class),
                            examples = @ExampleObject(name = "pause", value = EXAMPLE)))
    public RestResponse<PauseView> make(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "send a JSON object") @Valid NewPause wanted) {
        var pause = creations.once(key, wanted, id -> pausing.make(id, wanted), pausing::one);
        return ResponseBuilder.<PauseView>created(URI.create("/v1/pauses/" + pause.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(pause.version()))
                .entity(pause)
                .build();
    }

    @GET
    @Operation(summary = "My pauses, earliest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "pauses", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<PauseView> list(@BeanParam PageRequest page) {
        return pausing.page(page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of my pauses")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = PauseView.class),
                            examples = @ExampleObject(name = "pause", value = EXAMPLE)))
    public RestResponse<PauseView> one(@PathParam("id") UUID id) {
        var pause = pausing.one(id);
        return ResponseBuilder.ok(pause)
                .header(HttpHeaders.ETAG, EntityTags.of(pause.version()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "End or call off a pause")
    @APIResponse(responseCode = "204", description = "What it had put off is due on its own days again")
    public void end(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        pausing.end(id, ifMatch);
    }
}
