package io.keepwarm.contact.relation;

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

/// Relations of a contact over HTTP.
@Path("/v1/contacts/{id}/relations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Relations")
public class RelationResource {
    private static final String NEW = """
            {"toContactId": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f62", "kind": "MANAGER"}""";
    private static final String EXAMPLE = """
            {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f63", "version": 1, "contactId": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60",
             "toContactId": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f62", "toName": "Tom Reyes", "kind": "MANAGER",
             "createdAt": "2026-02-28T09:30:00Z", "createdBy": "alice"}""";

    private final Relating relating;
    private final Creations creations;

    RelationResource(Relating relating, Creations creations) {
        this.relating = relating;
        this.creations = creations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say how another contact stands to this one",
            description =
                    "The kind is what the other is to this one; the other shows the reverse. What is known already"
                            + " is answered with 200 and the relation that is there.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewRelation.class),
                            examples = @ExampleObject(name = "manager", value = NEW)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = RelationView.class),
                            examples = @ExampleObject(name = "manager", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "It was known already",
            content =
                    @Content(
                            schema = @Schema(implementation = RelationView.class),
                            examples = @ExampleObject(name = "manager", value = EXAMPLE)))
    public RestResponse<RelationView> relate(
            @PathParam("id") UUID contactId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "send a JSON object") @Valid NewRelation said) {
        var answer = creations.once(
                key,
                said,
                id -> Answer.to(id, relating.relate(id, contactId, said)),
                id -> Answer.to(id, relating.same(contactId, said)));
        var relation = answer.relation();
        return ResponseBuilder.ok(relation)
                .status(answer.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK)
                .location(URI.create("/v1/contacts/" + contactId + "/relations/" + relation.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(relation.version()))
                .build();
    }

    private record Answer(RelationView relation, boolean isNew) {
        static Answer to(UUID id, RelationView relation) {
            return new Answer(relation, relation.id().equals(id));
        }
    }

    @GET
    @Operation(
            summary = "How other contacts stand to this one",
            description = "Without those the caller may not see and those in the trash.")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "relations", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<RelationView> list(@PathParam("id") UUID contactId, @BeanParam PageRequest page) {
        return relating.page(contactId, page);
    }

    @GET
    @Path("/{relationId}")
    @Operation(summary = "One relation")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = RelationView.class),
                            examples = @ExampleObject(name = "manager", value = EXAMPLE)))
    public RestResponse<RelationView> one(@PathParam("id") UUID contactId, @PathParam("relationId") UUID id) {
        var relation = relating.one(contactId, id);
        return ResponseBuilder.ok(relation)
                .header(HttpHeaders.ETAG, EntityTags.of(relation.version()))
                .build();
    }

    @DELETE
    @Path("/{relationId}")
    @Operation(summary = "Take a relation back", description = "On both sides.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(
            @PathParam("id") UUID contactId,
            @PathParam("relationId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        relating.delete(contactId, id, ifMatch);
    }
}
