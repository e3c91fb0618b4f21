package io.keepwarm.digest.webhook;

import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
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

/// The team's webhooks, for its managers and admins: what they are told leaves the house.
@Path("/v1/webhooks")
@RolesAllowed({"manager", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhookResource {
    private static final String LIST = "webhooks";

    private final Registering registering;
    private final Creations creations;

    WebhookResource(Registering registering, Creations creations) {
        this.registering = registering;
        this.creations = creations;
    }

    /// A repetition with the same Idempotency-Key answers without the secret; rotate it when the first answer was lost.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a webhook",
            description = "It is told of the chosen events from now on, each signed as the Standard Webhooks"
                    + " specification has it. The secret is shown this once.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookWish.class),
                            examples = @ExampleObject(name = "webhook", value = WebhookExamples.WISH)))
    @APIResponse(
            responseCode = "201",
            description = "The webhook with its secret",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookView.class),
                            examples = @ExampleObject(name = "webhook", value = WebhookExamples.NEW)))
    public RestResponse<WebhookView> make(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "send a JSON object") @Valid WebhookWish wish) {
        registering.check(wish);
        var hook = creations.once(key, wish, id -> registering.make(id, wish), registering::one);
        return ResponseBuilder.<WebhookView>created(URI.create("/v1/webhooks/" + hook.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(hook.version()))
                .entity(hook)
                .build();
    }

    @GET
    @Operation(summary = "List the team's webhooks, the oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of webhooks",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "webhooks",
                                            value = "{\"items\": [" + WebhookExamples.WEBHOOK + "]}")))
    public Page<WebhookView> list(@BeanParam PageRequest page) {
        var after = page.after(LIST, values -> UUID.fromString(values.getFirst()));
        var found = registering.page(after.orElse(null), page.limit() + 1);
        return page.of(LIST, found, last -> List.of(last.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a webhook, and how it fares")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookView.class),
                            examples = @ExampleObject(name = "webhook", value = WebhookExamples.WEBHOOK)))
    public RestResponse<WebhookView> one(@PathParam("id") UUID id) {
        return tagged(registering.one(id));
    }

    /// The secret stays. What is left out goes back to its default.
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace a webhook",
            description = "Types chosen now, and a webhook that is enabled again, hear of what happens from now on.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookWish.class),
                            examples = @ExampleObject(name = "webhook", value = WebhookExamples.WISH)))
    @APIResponse(
            responseCode = "200",
            description = "The webhook as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookView.class),
                            examples = @ExampleObject(name = "webhook", value = WebhookExamples.WEBHOOK)))
    public RestResponse<WebhookView> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "send a JSON object") @Valid WebhookWish wish) {
        registering.one(id);
        registering.check(wish);
        return tagged(registering.replace(id, ifMatch, wish));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a webhook with its log")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        registering.delete(id, ifMatch);
    }

    /// For a day both secrets sign, so that nothing is refused while the receiver takes over the new one.
    @POST
    @Path("/{id}/rotate-secret")
    @Operation(summary = "Give a webhook a new secret", description = "The one before signs beside it for a day.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook with its new secret",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookView.class),
                            examples = @ExampleObject(name = "rotated", value = WebhookExamples.NEW)))
    public RestResponse<WebhookView> rotate(@PathParam("id") UUID id) {
        return tagged(registering.rotate(id));
    }

    private static RestResponse<WebhookView> tagged(WebhookView hook) {
        return ResponseBuilder.ok(hook)
                .header(HttpHeaders.ETAG, EntityTags.of(hook.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
