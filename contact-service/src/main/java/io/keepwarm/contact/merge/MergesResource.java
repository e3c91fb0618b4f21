package io.keepwarm.contact.merge;

import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Parameters;
import io.keepwarm.contact.contact.ReplacedFilter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Merges that were made, over HTTP.
@Path("/v1/merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
public class MergesResource {
    private final Parting parting;
    private final ListingMerges listing;

    MergesResource(Parting parting, ListingMerges listing) {
        this.parting = parting;
        this.listing = listing;
    }

    @GET
    @Operation(
            summary = "List merges, the newest first",
            description =
                    "Those into contacts the caller may see, also undone ones (undoneAt). One that holds can be undone until"
                            + " undoUntil; of several into one contact the last first. Those into a contact that was itself"
                            + " merged since are listed with contactId alone.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "merges",
                                            value = "{\"items\": [" + MergeResource.EXAMPLE + "]}")))
    public Page<MergeView> list(
            @QueryParam("contactId")
                    @Parameter(
                            description =
                                    "Into this contact, or the one it was merged into, and what that one answers for")
                    @Nullable
                    String contactId,
            @BeanParam PageRequest page) {
        return listing.page(Parameters.id("contactId", contactId), page);
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
