package io.keepwarm.interaction.depth;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.events.tie.TieState.Depth;
import io.keepwarm.interaction.knowledge.Acquainting;
import io.keepwarm.interaction.tie.Collisions;
import io.keepwarm.interaction.tie.Sayings.DepthRecord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// How well I know a contact, in my own answers. Nobody else sees them.
@Path("/v1/ties/{contactId}/depth")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ties")
public class DepthResource {
    private static final String DEPTH = """
            {"howWell": 4, "metInPersonOn": "2026-09-12", "aspirationsTalkedOn": "2026-09-12",
             "informationalInterviewOn": "2025-03-02", "lastWrittenOn": "2026-11-20",
             "theyKnowOfMe": "My work on tides", "wouldVouch": true}""";

    private final AnsweringDepth answering;
    private final Acquainting acquainting;
    private final Access access;

    DepthResource(AnsweringDepth answering, Acquainting acquainting, Access access) {
        this.answering = answering;
        this.acquainting = acquainting;
        this.access = access;
    }

    /// My answers, or those about a contact that was merged into this one as long as I gave none.
    @GET
    @Operation(summary = "Read how well I know a contact")
    @APIResponse(
            responseCode = "200",
            description = "The answers",
            content =
                    @Content(
                            schema = @Schema(implementation = Depth.class),
                            examples = @ExampleObject(name = "answers", value = DEPTH)))
    public Response read(@PathParam("contactId") UUID contactId) {
        var caller = access.caller();
        return answer(acquainting.run(mayAsk -> answering.read(caller, contactId.toString(), mayAsk)));
    }

    /// Replaces my answers. If-Match takes the ETag of the answers, `"0"` where there are none.
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer how well I know a contact")
    @APIResponse(
            responseCode = "200",
            description = "The answers",
            content =
                    @Content(
                            schema = @Schema(implementation = Depth.class),
                            examples = @ExampleObject(name = "answers", value = DEPTH)))
    public Response replace(
            @PathParam("contactId") UUID contactId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "answers", value = DEPTH)))
                    @Valid
                    @NotNull(message = "send a JSON object")
                    Answers answers) {
        var caller = access.caller();
        return answer(Collisions.outlast(() ->
                acquainting.run(mayAsk -> answering.answer(caller, contactId.toString(), ifMatch, answers, mayAsk))));
    }

    private static Response answer(DepthRecord depth) {
        return Response.ok(depth.answers())
                .header(HttpHeaders.ETAG, EntityTags.of(depth.version()))
                .build();
    }
}
