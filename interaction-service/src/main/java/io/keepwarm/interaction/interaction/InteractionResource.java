package io.keepwarm.interaction.interaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.MergePatches;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.interaction.knowledge.Acquainting;
import io.keepwarm.interaction.tie.Collisions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What happened between members and contacts. Only who logged an interaction changes it.
@Path("/v1/interactions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interactions")
public class InteractionResource {
    private static final String NO_BODY = "send a JSON object";

    private final Logging logging;
    private final Revising revising;
    private final Reading reading;
    private final Edits edits;
    private final Creations creations;
    private final Acquainting acquainting;
    private final Access access;

    InteractionResource(
            Logging logging,
            Revising revising,
            Reading reading,
            Edits edits,
            Creations creations,
            Acquainting acquainting,
            Access access) {
        this.logging = logging;
        this.revising = revising;
        this.reading = reading;
        this.edits = edits;
        this.creations = creations;
        this.acquainting = acquainting;
        this.access = access;
    }

    /// Logs what happened. The ties with everybody named are brought up to date at once.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Log what happened")
    @APIResponse(
            responseCode = "201",
            description = "Logged",
            content =
                    @Content(
                            schema = @Schema(implementation = InteractionView.class),
                            examples = @ExampleObject(name = "a call", value = Examples.CALL)))
    public Response log(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a call", value = Examples.NEW_CALL)))
                    @Valid
                    @NotNull(message = NO_BODY)
                    NewInteraction told) {
        var caller = access.caller();
        var view = Collisions.outlast(() -> acquainting.run(mayAsk -> creations.once(
                key,
                told,
                id -> logging.log(id, caller.team(), caller.memberId(), told, mayAsk),
                id -> reading.one(id, caller.memberId()))));
        return Response.created(URI.create("/v1/interactions/" + view.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .entity(view)
                .build();
    }

    /// Mine; with `q`, `contactId` or `memberId` the team's too, as far as they are not private.
    @GET
    @Operation(summary = "List interactions, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of interactions",
            content = @Content(examples = @ExampleObject(name = "one call", value = Examples.CALLS)))
    public Page<InteractionView> list(@BeanParam InteractionFilter filter, @BeanParam PageRequest page) {
        return reading.page(filter, access.caller().memberId(), page);
    }

    /// One of mine, or of the team's that is not private.
    @GET
    @Path("/{id}")
    @Operation(summary = "Read an interaction")
    @APIResponse(
            responseCode = "200",
            description = "The interaction",
            content =
                    @Content(
                            schema = @Schema(implementation = InteractionView.class),
                            examples = @ExampleObject(name = "a call", value = Examples.CALL)))
    public Response read(@PathParam("id") UUID id) {
        return answer(reading.one(id, access.caller().memberId()));
    }

    /// Replaces all that was told. Moving it in time or to other contacts is fine.
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace what was told of an interaction")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content =
                    @Content(
                            schema = @Schema(implementation = InteractionView.class),
                            examples = @ExampleObject(name = "a call", value = Examples.CALL)))
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NewInteraction.class),
                                            examples = @ExampleObject(name = "a call", value = Examples.NEW_CALL)))
                    @NotNull(message = NO_BODY)
                    JsonNode told) {
        return edit(id, ifMatch, (stands, before) -> edits.whole(stands, before, told));
    }

    /// Changes some of what was told, by JSON Merge Patch (RFC 7396).
    @PATCH
    @Path("/{id}")
    @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change some of what was told of an interaction")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content =
                    @Content(
                            schema = @Schema(implementation = InteractionView.class),
                            examples = @ExampleObject(name = "a call", value = Examples.CALL)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NewInteraction.class),
                                            examples = @ExampleObject(name = "another day", value = Examples.PATCH)))
                    String patch) {
        return edit(id, ifMatch, (stands, told) -> patched(stands, told, patch));
    }

    /// Takes it back: the ties stand as if it had never been.
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete an interaction")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var caller = access.caller();
        Collisions.outlast(() -> {
            revising.delete(id, caller.team(), caller.memberId(), ifMatch);
            return Boolean.TRUE;
        });
    }

    private Response edit(UUID id, @Nullable String ifMatch, Revising.Edit edit) {
        var caller = access.caller();
        return answer(Collisions.outlast(() ->
                acquainting.run(mayAsk -> revising.edit(id, caller.team(), caller.memberId(), ifMatch, edit, mayAsk))));
    }

    private NewInteraction patched(Interaction stands, NewInteraction told, String patch) {
        try {
            return edits.patched(stands, told, patch);
        } catch (JsonProcessingException notReadable) {
            throw new WebApplicationException(notReadable, Response.Status.BAD_REQUEST);
        }
    }

    private static Response answer(InteractionView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }
}
