package io.keepwarm.contact.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.BodyParts;
import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.MergePatches;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.contact.card.Card;
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

/// The contacts over HTTP.
@Path("/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
public class ContactResource {
    private static final String NEW = """
            {"name": {"given": "Maya", "family": "Okonkwo"}, "emails": [{"value": "maya@brightwater.example", "kinds": ["work"]}],
             "organisation": "Brightwater", "birthday": "--05-17", "tier": "CLOSE", "tags": ["partner"]}""";
    private static final String EXAMPLE = """
            {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60", "version": 1, "name": {"full": "Maya Okonkwo", "given": "Maya",
             "family": "Okonkwo"}, "emails": [{"value": "maya@brightwater.example", "kinds": ["work"], "preferred": false}],
             "organisation": "Brightwater", "birthday": "--05-17", "tier": "CLOSE", "tags": ["partner"], "visibility": "TEAM",
             "state": "ACTIVE", "source": "MANUAL", "keeperId": "alice", "createdAt": "2026-02-28T09:30:00Z",
             "createdBy": "alice", "updatedAt": "2026-02-28T09:30:00Z"}""";

    private static final String FULL = """
            {"type": "https://keepwarm.dev/problems/inner-circle-full", "title": "Conflict", "status": 409,
             "detail": "Your inner circle holds 30 of at most 30 people. Name who leaves it with replacing=<contactId>, or choose another tier. The candidates are the coldest of them.",
             "candidates": [{"contactId": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60", "name": "Tom Ferry", "lastTouchAt": "2025-03-01T10:00:00Z", "warmth": 3.1}]}""";

    private final KeepingContacts keeping;
    private final FindingContacts finding;
    private final PickingFields picking;
    private final Erasing erasing;
    private final Creations creations;
    private final BodyParts parts;
    private final Access access;

    ContactResource(
            KeepingContacts keeping,
            FindingContacts finding,
            PickingFields picking,
            Erasing erasing,
            Creations creations,
            BodyParts parts,
            Access access) {
        this.access = access;
        this.keeping = keeping;
        this.finding = finding;
        this.picking = picking;
        this.erasing = erasing;
        this.creations = creations;
        this.parts = parts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a contact", description = "The caller becomes its keeper.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Card.class),
                            examples = @ExampleObject(name = "contact", value = NEW)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = ContactView.class),
                            examples = @ExampleObject(name = "contact", value = EXAMPLE)))
    @APIResponse(
            responseCode = "409",
            description = "The inner circle is full; the keeper is told the five coldest who hold a place in it",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "full", value = FULL)))
    public RestResponse<ContactView> add(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @BeanParam ReplacedFilter replaced,
            @NotNull(message = "send a JSON object") JsonNode body) {
        if (body.hasNonNull("keeperId")
                && !body.get("keeperId").asText().equals(access.caller().memberId())) {
            throw Problem.invalid(
                    "/keeperId", "whoever makes a contact keeps it; leave it out, and have a manager hand it over");
        }
        var card = parts.read(body, Card.class);
        var contact = creations.once(key, card, id -> keeping.add(id, card, replaced.id()), finding::one);
        return ResponseBuilder.<ContactView>created(URI.create("/v1/contacts/" + contact.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(contact.version()))
                .entity(contact)
                .build();
    }

    @GET
    @Operation(
            summary = "List and find contacts",
            description = "Those the caller may see, without those in the trash. All conditions given must hold.")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "contacts", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<?> list(@BeanParam ContactFilter wanted, @BeanParam FieldsFilter fields, @BeanParam PageRequest page) {
        var names = fields.names();
        var found = wanted.ids().isEmpty()
                ? finding.page(wanted.query(access.caller().memberId()), page)
                : new Page<>(finding.among(wanted.ids()), null);
        return names.isEmpty() ? found : picking.from(found, names);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One contact",
            description =
                    "Also when it is in the trash. The id of a contact that was merged into another is answered with"
                            + " that one, whose id is in the body and in Content-Location; it is changed by its own id alone.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ContactView.class),
                            examples = @ExampleObject(name = "contact", value = EXAMPLE)))
    public RestResponse<ContactView> one(@PathParam("id") UUID id) {
        var contact = finding.one(id);
        return ResponseBuilder.ok(contact)
                .header(HttpHeaders.ETAG, EntityTags.of(contact.version()))
                .header(HttpHeaders.CONTENT_LOCATION, "/v1/contacts/" + contact.id())
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace what is said of a contact",
            description = "What is left out is gone; tier, visibility and state stay as they are when left out.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Card.class),
                            examples = @ExampleObject(name = "contact", value = NEW)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ContactView.class),
                            examples = @ExampleObject(name = "contact", value = EXAMPLE)))
    @APIResponse(
            responseCode = "409",
            description = "The inner circle is full; the keeper is told the five coldest who hold a place in it",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "full", value = FULL)))
    public RestResponse<ContactView> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @BeanParam ReplacedFilter replaced,
            @NotNull(message = "send a JSON object") JsonNode body) {
        return tagged(keeping.replace(id, ifMatch, body, replaced.id()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change some of what is said of a contact", description = "JSON Merge Patch (RFC 7396).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Card.class),
                            examples =
                                    @ExampleObject(
                                            name = "patch",
                                            value = "{\"title\": \"Head of Partnerships\", \"birthday\": null}")))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ContactView.class),
                            examples = @ExampleObject(name = "contact", value = EXAMPLE)))
    @APIResponse(
            responseCode = "409",
            description = "The inner circle is full; the keeper is told the five coldest who hold a place in it",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "full", value = FULL)))
    public RestResponse<ContactView> patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @BeanParam ReplacedFilter replaced,
            String patch)
            throws JsonProcessingException {
        return tagged(keeping.patch(id, ifMatch, patch, replaced.id()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Put a contact into the trash", description = "It can be restored for 30 days.")
    @APIResponse(responseCode = "204", description = "It is in the trash")
    public void trash(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        keeping.trash(id, ifMatch);
    }

    @POST
    @Path("/{id}/restore")
    @Operation(summary = "Take a contact out of the trash")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ContactView.class),
                            examples = @ExampleObject(name = "contact", value = EXAMPLE)))
    @APIResponse(
            responseCode = "409",
            description = "The inner circle is full; the keeper is told the five coldest who hold a place in it",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "full", value = FULL)))
    public RestResponse<ContactView> restore(@PathParam("id") UUID id, @BeanParam ReplacedFilter replaced) {
        return tagged(keeping.restore(id, replaced.id()));
    }

    @POST
    @Path("/{id}/erase")
    @Operation(
            summary = "Erase a contact for good",
            description =
                    "Nothing of it stays in any service. An admin may do that, or the keeper of a PRIVATE contact.")
    @APIResponse(responseCode = "204", description = "It is erased; the other services follow within moments")
    public void erase(@PathParam("id") UUID id) {
        erasing.erase(id);
    }

    private static RestResponse<ContactView> tagged(ContactView contact) {
        return ResponseBuilder.ok(contact)
                .header(HttpHeaders.ETAG, EntityTags.of(contact.version()))
                .build();
    }
}
