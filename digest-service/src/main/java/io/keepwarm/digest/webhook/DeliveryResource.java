package io.keepwarm.digest.webhook;

import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// What was and is to be delivered to a webhook, for thirty days.
@Path("/v1/webhooks/{id}")
@RolesAllowed({"manager", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class DeliveryResource {
    private final Registering registering;

    DeliveryResource(Registering registering) {
        this.registering = registering;
    }

    @GET
    @Path("/deliveries")
    @Operation(summary = "List a webhook's deliveries, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of deliveries, without what they told",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "deliveries",
                                            value = "{\"items\": [" + WebhookExamples.DELIVERY + "}]}")))
    public Page<DeliveryView> list(
            @PathParam("id") UUID id,
            @QueryParam("state") @Parameter(description = "Only those in this state") @Nullable DeliveryState state,
            @BeanParam PageRequest page) {
        String list = "deliveries " + id + " " + state;
        var before = page.after(list, values -> UUID.fromString(values.getFirst()));
        var found = registering.deliveries(id, state, before.orElse(null), page.limit() + 1);
        return page.of(list, found, last -> List.of(last.id().toString()));
    }

    @GET
    @Path("/deliveries/{deliveryId}")
    @Operation(summary = "Read a delivery with what it tells")
    @APIResponse(
            responseCode = "200",
            description = "The delivery",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliveryView.class),
                            examples = @ExampleObject(name = "delivered", value = WebhookExamples.FULL_DELIVERY)))
    public DeliveryView one(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        return registering.delivery(id, deliveryId);
    }

    @POST
    @Path("/test")
    @Operation(summary = "Send a ping, to see whether it arrives")
    @APIResponse(
            responseCode = "201",
            description = "The delivery, about to go out",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliveryView.class),
                            examples = @ExampleObject(name = "ping", value = WebhookExamples.PING)))
    public RestResponse<DeliveryView> test(@PathParam("id") UUID id) {
        var delivery = registering.test(id);
        return ResponseBuilder.<DeliveryView>created(URI.create("/v1/webhooks/" + id + "/deliveries/" + delivery.id()))
                .entity(delivery)
                .build();
    }

    @POST
    @Path("/deliveries/{deliveryId}/redeliver")
    @Operation(summary = "Send a delivery once more", description = "Under the same webhook-id, and for a day again.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery, about to go out",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliveryView.class),
                            examples = @ExampleObject(name = "ping", value = WebhookExamples.PING)))
    public DeliveryView redeliver(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        registering.redeliver(id, deliveryId);
        return registering.delivery(id, deliveryId);
    }
}
