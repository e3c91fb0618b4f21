package io.keepwarm.contact.merge;

import io.keepwarm.contact.contact.ReplacedFilter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Merges that were made, over HTTP.
@Path("/v1/merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
public class MergesResource {
    private final Parting parting;

    MergesResource(Parting parting) {
        this.parting = parting;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One merge", description = "With the survivor as it is now.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = MergeView.class),
                            examples = @ExampleObject(name = "merge", value = MergeResource.EXAMPLE)))
    public MergeView one(@PathParam("id") UUID id) {
        return parting.one(id);
    }

    @POST
    @Path("/{id}/undo")
    @Operation(
            summary = "Undo a merge",
            description =
                    "Within 30 days. Both contacts are again what they were; what was changed of the survivor since"
                            + " stays changed. Of several merges into one contact the last is undone first. Undoing it twice changes"
                            + " nothing.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = MergeView.class),
                            examples = @ExampleObject(name = "merge", value = MergeResource.EXAMPLE)))
    public MergeView undo(@PathParam("id") UUID id, @BeanParam ReplacedFilter replaced) {
        return parting.undo(id, replaced.id());
    }
}
