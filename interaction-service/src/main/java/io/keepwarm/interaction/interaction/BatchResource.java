package io.keepwarm.interaction.interaction;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Creations;
import io.keepwarm.interaction.knowledge.Acquainting;
import io.keepwarm.interaction.tie.Collisions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Many interactions in one request.
@Path("/v1/interactions/batch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interactions")
public class BatchResource {
    private final LoggingTogether logging;
    private final Creations creations;
    private final Acquainting acquainting;
    private final Access access;

    BatchResource(LoggingTogether logging, Creations creations, Acquainting acquainting, Access access) {
        this.logging = logging;
        this.creations = creations;
        this.acquainting = acquainting;
        this.access = access;
    }

    /// Logs up to 1,000 in one transaction. What is wrong with one keeps none of the others out; when none can be
    /// logged, that is a 400 that names all that is wrong.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Log many interactions at once")
    @APIResponse(
            responseCode = "200",
            description = "What became of each",
            content = @Content(examples = @ExampleObject(name = "one of two", value = Examples.BATCH_RESULT)))
    public BatchView log(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "two", value = Examples.BATCH)))
                    @Valid
                    @NotNull(message = "send a JSON object")
                    NewBatch batch) {
        var caller = access.caller();
        return Collisions.outlast(() -> acquainting.run(mayAsk -> creations.once(
                key, batch, id -> logging.log(id, caller, batch.interactions(), mayAsk), logging::again)));
    }
}
