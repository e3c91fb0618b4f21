package io.keepwarm.interaction.maildrop.smtp;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.interaction.maildrop.smtp.DropAddresses.Versioned;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// The address a member puts into Bcc, or forwards mails to. Whoever knows it can drop mails there, so it is given to
/// the member alone, and can be renewed.
@Path("/v1/mail-drops/address")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Arrivals")
public class DropAddressResource {
    private static final String EXAMPLE = """
            {"address": "log-k3v7q2mxa5tznw4hcy6rdb2jpe@drop.keepwarm.example", "createdAt": "2026-02-28T09:30:00Z"}""";

    private final DropAddresses addresses;
    private final Creations creations;
    private final Access access;
    private final Clock clock;
    private final boolean listening;

    DropAddressResource(
            DropAddresses addresses,
            Creations creations,
            Access access,
            Clock clock,
            @ConfigProperty(name = "keepwarm.mail-drop.port") Optional<Integer> port) {
        this.addresses = addresses;
        this.creations = creations;
        this.access = access;
        this.clock = clock;
        this.listening = port.isPresent();
    }

    @GET
    @Transactional
    @Operation(summary = "My address for copies of mails", description = "404 as long as none was made.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = DropAddressView.class),
                            examples = @ExampleObject(name = "mine", value = EXAMPLE)))
    public RestResponse<DropAddressView> mine() {
        return tagged(ResponseBuilder.ok(), own());
    }

    @POST
    @Transactional
    @Operation(
            summary = "Give me a new address for copies of mails",
            description = "One I had before takes nothing from now on.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = DropAddressView.class),
                            examples = @ExampleObject(name = "mine", value = EXAMPLE)))
    public RestResponse<DropAddressView> renew(@HeaderParam("Idempotency-Key") @Nullable String key) {
        if (!listening) {
            throw Problem.conflict(
                    "no-mail-listener",
                    "No mail is taken by SMTP here; whoever runs it sets KEEPWARM_MAIL_DROP_PORT. POST"
                            + " /v1/mail-drops takes mails over HTTP.");
        }
        String memberId = access.caller().memberId();
        var address = creations.once(key, "", id -> addresses.renew(memberId, clock.instant()), id -> own());
        return tagged(ResponseBuilder.created(URI.create("/v1/mail-drops/address")), address);
    }

    @DELETE
    @Transactional
    @Operation(summary = "Take my address for copies of mails away")
    public void revoke(@HeaderParam("If-Match") @Nullable String ifMatch) {
        EntityTags.require(ifMatch, own().version());
        addresses.revoke(access.caller().memberId());
    }

    private Versioned own() {
        return addresses
                .find(access.caller().memberId())
                .orElseThrow(() ->
                        new Problem(404, "not-found", "Not found", "You have no address yet. POST here makes one."));
    }

    private static RestResponse<DropAddressView> tagged(ResponseBuilder<DropAddressView> response, Versioned address) {
        return response.entity(address.address())
                .header("ETag", EntityTags.of(address.version()))
                .build();
    }
}
