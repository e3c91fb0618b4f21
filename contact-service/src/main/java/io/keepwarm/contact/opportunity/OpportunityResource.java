package io.keepwarm.contact.opportunity;

import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
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

/// What the team has heard of, over HTTP.
@Path("/v1/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opportunities")
public class OpportunityResource {
    private static final String NEW = """
            {"kind": "WORKSHOP", "title": "Writing grant applications that win", "topics": ["grants"], "place": "Berlin",
             "url": "https://events.example/grants", "expiresOn": "2099-06-30"}""";
    private static final String EXAMPLE = """
            {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f66", "version": 1, "kind": "WORKSHOP",
             "title": "Writing grant applications that win", "topics": ["grants"], "place": "Berlin",
             "url": "https://events.example/grants", "expiresOn": "2099-06-30", "createdBy": "alice",
             "createdAt": "2026-02-28T09:30:00Z", "updatedAt": "2026-02-28T09:30:00Z"}""";

    private final NotingOpportunities noting;
    private final Creations creations;

    OpportunityResource(NotingOpportunities noting, Creations creations) {
        this.noting = noting;
        this.creations = creations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Note an opportunity heard of",
            description = "An opening, grant, event or workshop, for whoever it may help. The whole team sees it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewOpportunity.class),
                            examples = @ExampleObject(name = "workshop", value = NEW)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = OpportunityView.class),
                            examples = @ExampleObject(name = "workshop", value = EXAMPLE)))
    public RestResponse<OpportunityView> note(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "send a JSON object") @Valid NewOpportunity heard) {
        var opportunity = creations.once(key, heard, id -> noting.note(id, heard), noting::one);
        return ResponseBuilder.<OpportunityView>created(URI.create("/v1/opportunities/" + opportunity.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(opportunity.version()))
                .entity(opportunity)
                .build();
    }

    @GET
    @Operation(summary = "What my team has heard of", description = "The first to end first, without what has expired.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "opportunities", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<OpportunityView> list(
            @QueryParam("expired")
                    @DefaultValue("false")
                    @Parameter(description = "true: those that can no longer be taken, and only them")
                    Boolean expired,
            @BeanParam PageRequest page) {
        return noting.page(expired, page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One opportunity, expired or not")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = OpportunityView.class),
                            examples = @ExampleObject(name = "workshop", value = EXAMPLE)))
    public RestResponse<OpportunityView> one(@PathParam("id") UUID id) {
        return tagged(noting.one(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace an opportunity")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewOpportunity.class),
                            examples = @ExampleObject(name = "workshop", value = NEW)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = OpportunityView.class),
                            examples = @ExampleObject(name = "workshop", value = EXAMPLE)))
    public RestResponse<OpportunityView> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "send a JSON object") @Valid NewOpportunity heard) {
        return tagged(noting.replace(id, ifMatch, heard));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete an opportunity", description = "Who noted it may, or an admin.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        noting.delete(id, ifMatch);
    }

    private static RestResponse<OpportunityView> tagged(OpportunityView opportunity) {
        return ResponseBuilder.ok(opportunity)
                .header(HttpHeaders.ETAG, EntityTags.of(opportunity.version()))
                .build();
    }
}
