package io.keepwarm.contact.merge;

import io.keepwarm.chassis.http.Creations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/// Merging over HTTP.
@Path("/v1/contacts/{id}/merge")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
public class MergeResource {
    private static final String NEW = "{\"loserId\": \"019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f61\"}";
    static final String EXAMPLE = """
            {"id": "019ab1d6-7d3e-7f40-8a51-5b2c3d4e5f62", "survivorId": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60", "loserId":
             "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f61", "mergedBy": "alice", "mergedAt": "2026-03-02T08:15:00Z", "undoUntil":
             "2026-04-01T08:15:00Z", "contact": {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60", "version": 4, "name": {"full":
             "Maya Okonkwo"}, "emails": [{"value": "maya@brightwater.example"}, {"value": "maya@old.example"}]}}""";

    private final Merging merging;
    private final Parting parting;
    private final Creations creations;

    MergeResource(Merging merging, Parting parting, Creations creations) {
        this.merging = merging;
        this.parting = parting;
        this.creations = creations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Merge another contact of the same person into this one",
            description =
                    "This one survives and says what both said: lists grow, gaps are filled, and what contradicts the"
                            + " survivor goes into the notes. The loser's id becomes another name of the survivor, here and in every"
                            + " other service. Both are the caller's own, or the team's and the caller a manager. PRIVATE when one of"
                            + " them is. With preview=true nothing is changed and the answer is 200.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewMerge.class),
                            examples = @ExampleObject(name = "loser", value = NEW)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = MergeView.class),
                            examples = @ExampleObject(name = "merge", value = EXAMPLE)))
    public RestResponse<MergeView> merge(
            @PathParam("id") UUID id,
            @Parameter(description = "true: show what it would make, and change nothing")
                    @QueryParam("preview")
                    @Nullable
                    Boolean preview,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "send a JSON object") @Valid NewMerge merge) {
        if (Boolean.TRUE.equals(preview)) {
            return RestResponse.ok(merging.preview(id, merge.loserId()));
        }
        var made = creations.once(key, merge, mergeId -> merging.merge(mergeId, id, merge.loserId()), parting::one);
        return ResponseBuilder.<MergeView>created(URI.create("/v1/merges/" + made.id()))
                .entity(made)
                .build();
    }
}
