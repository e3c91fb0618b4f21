package io.keepwarm.contact.offer;

import io.keepwarm.chassis.access.Access;
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
import jakarta.ws.rs.DefaultValue;
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

/// What members can give, over HTTP.
@Path("/v1/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers")
public class OfferResource {
    private static final String NEW = """
            {"kind": "KNOWLEDGE", "title": "An hour on EU grant applications", "topics": ["grants", "Horizon Europe"]}""";
    private static final String EXAMPLE = """
            {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f65", "version": 1, "memberId": "alice", "kind": "KNOWLEDGE",
             "title": "An hour on EU grant applications", "topics": ["grants", "Horizon Europe"],
             "createdAt": "2026-02-28T09:30:00Z", "updatedAt": "2026-02-28T09:30:00Z"}""";

    private final Offering offering;
    private final Creations creations;
    private final Access access;

    OfferResource(Offering offering, Creations creations, Access access) {
        this.offering = offering;
        this.creations = creations;
        this.access = access;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Offer something",
            description = "Something the caller can give to the people they know. The whole team may know of it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewOffer.class),
                            examples = @ExampleObject(name = "offer", value = NEW)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = OfferView.class),
                            examples = @ExampleObject(name = "offer", value = EXAMPLE)))
    public RestResponse<OfferView> make(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "send a JSON object") @Valid NewOffer wanted) {
        var offer = creations.once(key, wanted, id -> offering.make(id, wanted), offering::one);
        return ResponseBuilder.<OfferView>created(URI.create("/v1/offers/" + offer.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(offer.version()))
                .entity(offer)
                .build();
    }

    @GET
    @Operation(summary = "What I offer", description = "Or a teammate does, with memberId.")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "offers", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<OfferView> list(
            @QueryParam("memberId") @DefaultValue("me") @Parameter(description = "Who offers; me is the caller")
                    String memberId,
            @BeanParam PageRequest page) {
        Parameters.requireText("memberId", memberId);
        return offering.page(memberId.equals("me") ? access.caller().memberId() : memberId, page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One offer of my team")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = OfferView.class),
                            examples = @ExampleObject(name = "offer", value = EXAMPLE)))
    public RestResponse<OfferView> one(@PathParam("id") UUID id) {
        return tagged(offering.one(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace an offer of mine")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewOffer.class),
                            examples = @ExampleObject(name = "offer", value = NEW)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = OfferView.class),
                            examples = @ExampleObject(name = "offer", value = EXAMPLE)))
    public RestResponse<OfferView> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "send a JSON object") @Valid NewOffer wanted) {
        return tagged(offering.replace(id, ifMatch, wanted));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Withdraw an offer of mine")
    @APIResponse(responseCode = "204", description = "It is no longer offered")
    public void withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        offering.withdraw(id, ifMatch);
    }

    private static RestResponse<OfferView> tagged(OfferView offer) {
        return ResponseBuilder.ok(offer)
                .header(HttpHeaders.ETAG, EntityTags.of(offer.version()))
                .build();
    }
}
