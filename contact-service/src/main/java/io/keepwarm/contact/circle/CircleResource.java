package io.keepwarm.contact.circle;

import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Parameters;
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
import java.util.Objects;
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

/// A member's own circles over HTTP.
@Path("/v1/circles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Circles")
public class CircleResource {
    private static final String NEW = "{\"name\": \"Sailing friends\"}";
    private static final String EXAMPLE = """
            {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f64", "version": 1, "name": "Sailing friends",
             "createdAt": "2026-02-28T09:30:00Z", "updatedAt": "2026-02-28T09:30:00Z"}""";
    private static final String MEMBERS = """
            {"items": [{"contactId": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60", "name": "Maya Okonkwo",
             "organisation": "Brightwater", "addedAt": "2026-02-28T09:31:00Z"}]}""";

    private final KeepingCircles keeping;
    private final FillingCircles filling;
    private final Creations creations;

    CircleResource(KeepingCircles keeping, FillingCircles filling, Creations creations) {
        this.keeping = keeping;
        this.filling = filling;
        this.creations = creations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a circle", description = "A list of contacts of the caller's own; nobody else sees it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewCircle.class),
                            examples = @ExampleObject(name = "circle", value = NEW)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = CircleView.class),
                            examples = @ExampleObject(name = "circle", value = EXAMPLE)))
    public RestResponse<CircleView> make(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "send a JSON object") @Valid NewCircle wanted) {
        var circle = creations.once(key, wanted, id -> keeping.make(id, wanted), keeping::one);
        return ResponseBuilder.<CircleView>created(URI.create("/v1/circles/" + circle.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(circle.version()))
                .entity(circle)
                .build();
    }

    @GET
    @Operation(summary = "My circles")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "circles", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<CircleView> list(
            @QueryParam("contactId") @Parameter(description = "Only those that this contact is in") @Nullable
                    String contactId,
            @BeanParam PageRequest page) {
        return keeping.page(Parameters.id("contactId", contactId), page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of my circles")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = CircleView.class),
                            examples = @ExampleObject(name = "circle", value = EXAMPLE)))
    public RestResponse<CircleView> one(@PathParam("id") UUID id) {
        return tagged(keeping.one(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Call a circle something else")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewCircle.class),
                            examples = @ExampleObject(name = "circle", value = NEW)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = CircleView.class),
                            examples = @ExampleObject(name = "circle", value = EXAMPLE)))
    public RestResponse<CircleView> rename(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "send a JSON object") @Valid NewCircle wanted) {
        return tagged(keeping.rename(id, ifMatch, wanted));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Drop a circle", description = "The contacts in it stay.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void drop(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        keeping.drop(id, ifMatch);
    }

    @POST
    @Path("/{id}/members")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take contacts into a circle",
            description = "At most 200 at a time, all or none. Who is in it already stays, so this is safe to repeat.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewMembers.class),
                            examples =
                                    @ExampleObject(
                                            name = "members",
                                            value = "{\"contactIds\": [\"019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60\"]}")))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Taken.class),
                            examples =
                                    @ExampleObject(
                                            name = "taken",
                                            value = "{\"version\": 2, \"added\": 1, \"alreadyIn\": 0, \"letGo\": 0}")))
    public RestResponse<Taken> take(
            @PathParam("id") UUID id, @NotNull(message = "send a JSON object") @Valid NewMembers wanted) {
        return tagged(filling.take(id, wanted));
    }

    @PUT
    @Path("/{id}/members")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say who is in a circle",
            description =
                    "At most 2,000; those are in it and nobody else, but for whom the list does not show: they stay"
                            + " as they are. If-Match takes the circle's ETag.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AllMembers.class),
                            examples =
                                    @ExampleObject(
                                            name = "members",
                                            value = "{\"contactIds\": [\"019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60\"]}")))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Taken.class),
                            examples =
                                    @ExampleObject(
                                            name = "taken",
                                            value = "{\"version\": 3, \"added\": 1, \"alreadyIn\": 0, \"letGo\": 2}")))
    public RestResponse<Taken> fill(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "send a JSON object") @Valid AllMembers wanted) {
        return tagged(filling.fill(id, ifMatch, Objects.requireNonNull(wanted.contactIds())));
    }

    private static RestResponse<Taken> tagged(Taken taken) {
        return ResponseBuilder.ok(taken)
                .header(HttpHeaders.ETAG, EntityTags.of(taken.version()))
                .build();
    }

    @GET
    @Path("/{id}/members")
    @Operation(
            summary = "Who is in a circle",
            description = "Without those in the trash and those the caller may no longer see."
                    + " `/v1/contacts?circle=` lists them with all that is known.")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "members", value = MEMBERS)))
    public Page<CircleMemberView> members(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return filling.members(id, page);
    }

    @DELETE
    @Path("/{id}/members/{contactId}")
    @Operation(summary = "Let a contact go from a circle", description = "If-Match takes the circle's ETag.")
    @APIResponse(responseCode = "204", description = "It is no longer in it")
    public void letGo(
            @PathParam("id") UUID id,
            @PathParam("contactId") UUID contactId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        filling.letGo(id, contactId, ifMatch);
    }

    private static RestResponse<CircleView> tagged(CircleView circle) {
        return ResponseBuilder.ok(circle)
                .header(HttpHeaders.ETAG, EntityTags.of(circle.version()))
                .build();
    }
}
