package io.keepwarm.interaction.shelf;

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

/// Things worth sharing, over HTTP. A shelf is its member's own.
@Path("/v1/shelf")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shelf")
public class ShelfResource {
    private static final String NO_BODY = "send a JSON object";
    private static final String NEW = """
            {"title": "How looms learnt to count", "url": "https://example.org/looms", "topics": ["looms", "history"],
             "note": "Page 3 is the best", "expiresOn": "2099-12-31"}""";
    private static final String ITEM = """
            {"id": "0199e0d4-0b7e-7c80-8f2e-5f3d1f0c2a44", "version": 1, "memberId": "alice",
             "title": "How looms learnt to count", "url": "https://example.org/looms", "note": "Page 3 is the best",
             "topics": ["looms", "history"], "expiresOn": "2099-12-31", "expired": false,
             "createdAt": "2026-11-20T16:02:11Z", "updatedAt": "2026-11-20T16:02:11Z"}""";
    private static final String MATCH = """
            {"itemId": "0199e0d4-0b7e-7c80-8f2e-5f3d1f0c2a44", "contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10",
             "why": ["cares about hand looms", "needs a weaver who knows the history of her craft"],
             "sharedAt": null, "channel": null, "interactionId": null}""";
    private static final String SHARED = """
            {"itemId": "0199e0d4-0b7e-7c80-8f2e-5f3d1f0c2a44", "contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10",
             "why": ["cares about hand looms"], "sharedAt": "2026-11-21T09:00:00Z", "channel": "LETTER",
             "interactionId": "0199e4d4-0b7e-7c80-8f2e-5f3d1f0c2a44"}""";

    private final Shelving shelving;
    private final SharingThings sharing;
    private final Creations creations;
    private final Acquainting acquainting;
    private final Access access;

    ShelfResource(
            Shelving shelving, SharingThings sharing, Creations creations, Acquainting acquainting, Access access) {
        this.shelving = shelving;
        this.sharing = sharing;
        this.creations = creations;
        this.acquainting = acquainting;
        this.access = access;
    }

    /// It is matched at once with what contacts care about and need.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put something worth sharing on my shelf")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = ShelfItemView.class),
                            examples = @ExampleObject(name = "an article", value = ITEM)))
    public RestResponse<ShelfItemView> add(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "an article", value = NEW)))
                    @Valid
                    @NotNull(message = NO_BODY)
                    NewShelfItem told) {
        var caller = access.caller();
        var view = Collisions.outlast(
                () -> creations.once(key, told, id -> shelving.add(id, caller, told), id -> shelving.one(id, caller)));
        return ResponseBuilder.<ShelfItemView>created(URI.create("/v1/shelf/" + view.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @Operation(summary = "List my shelf, the newest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "one article", value = "{\"items\": [" + ITEM + "]}")))
    public Page<ShelfItemView> list(
            @QueryParam("contactId")
                    @Parameter(description = "What would interest this contact and was not shared with them")
                    @Nullable
                    String contactId,
            @BeanParam PageRequest page) {
        Parameters.requireId("contactId", contactId);
        return shelving.page(access.caller(), contactId, page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read something on my shelf")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ShelfItemView.class),
                            examples = @ExampleObject(name = "an article", value = ITEM)))
    public RestResponse<ShelfItemView> read(@PathParam("id") UUID id) {
        return tagged(shelving.one(id, access.caller()));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace what is told of something on my shelf")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ShelfItemView.class),
                            examples = @ExampleObject(name = "an article", value = ITEM)))
    public RestResponse<ShelfItemView> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "an article", value = NEW)))
                    @Valid
                    @NotNull(message = NO_BODY)
                    NewShelfItem told) {
        var caller = access.caller();
        return tagged(Collisions.outlast(() -> shelving.replace(id, caller, ifMatch, told)));
    }

    /// With whom it was shared is remembered.
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Take something off my shelf")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var caller = access.caller();
        Collisions.outlast(() -> {
            shelving.remove(id, caller, ifMatch);
            return Boolean.TRUE;
        });
    }

    /// Contacts I may see, with the reason; nobody who has it already. The best come first, at most 200.
    @GET
    @Path("/{id}/matches")
    @Operation(summary = "List whom something on my shelf would interest")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "one contact", value = "{\"items\": [" + MATCH + "]}")))
    public Page<ShelfMatchView> matches(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return shelving.matches(id, access.caller(), page);
    }

    /// It is logged as a touch, and a talk about it is planned. Nothing is shared with anybody twice.
    @POST
    @Path("/{id}/shared")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Note that I shared something with a contact")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ShelfMatchView.class),
                            examples = @ExampleObject(name = "by post", value = SHARED)))
    public ShelfMatchView share(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "by post", value = """
                                                            {"contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10",
                                                             "channel": "LETTER"}""")))
                    @Valid
                    @NotNull(message = NO_BODY)
                    NewShare told) {
        var caller = access.caller();
        return Collisions.outlast(() -> acquainting.run(mayAsk -> creations.once(
                key,
                told,
                touch -> sharing.share(id, touch, caller, told, mayAsk),
                touch -> sharing.sharedBy(id, touch, caller))));
    }

    private static RestResponse<ShelfItemView> tagged(ShelfItemView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }
}
