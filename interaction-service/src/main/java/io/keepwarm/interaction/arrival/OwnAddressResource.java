package io.keepwarm.interaction.arrival;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.interaction.arrival.people.Address;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/// Whoever writes from several addresses says so here, so that a mail from any of them is known as their own.
@Path("/v1/mail-drops/own-addresses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Arrivals")
public class OwnAddressResource {
    private static final int MOST = 50;
    private static final String NEW = """
            {"email": "robin@home.example"}""";
    private static final String ONE = """
            {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60", "email": "robin@home.example"}""";

    /// An address is said and taken back, and never another.
    private static final long ONLY_VERSION = 1;

    private final OwnAddresses addresses;
    private final Creations creations;
    private final Access access;

    OwnAddressResource(OwnAddresses addresses, Creations creations, Access access) {
        this.addresses = addresses;
        this.creations = creations;
        this.access = access;
    }

    @GET
    @Transactional
    @Operation(summary = "The addresses I write from besides the one my token tells")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "one", value = "{\"items\": [" + ONE + "]}")))
    public Page<OwnAddressView> list() {
        return new Page<>(addresses.list(access.caller().memberId()), null);
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say of an address that it is mine", description = "Saying it again changes nothing.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = OwnAddressView.class),
                            examples = @ExampleObject(name = "one", value = ONE)))
    public RestResponse<OwnAddressView> add(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "one", value = NEW)))
                    @Valid
                    @NotNull(message = "send a JSON object")
                    NewOwnAddress told) {
        String memberId = access.caller().memberId();
        var address = Address.of(told.email(), null)
                .orElseThrow(() -> Problem.invalid("/email", "must be an e-mail address, such as robin@home.example"));
        var added = creations.once(
                key, told, id -> add(id, memberId, address.email()), id -> one(memberId, address.email()));
        return ResponseBuilder.<OwnAddressView>created(URI.create("/v1/mail-drops/own-addresses/" + added.id()))
                .entity(added)
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One of them")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = OwnAddressView.class),
                            examples = @ExampleObject(name = "one", value = ONE)))
    public RestResponse<OwnAddressView> one(@PathParam("id") UUID id) {
        return ResponseBuilder.ok(own(id))
                .header("ETag", EntityTags.of(ONLY_VERSION))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Take an address back that is not mine any more")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        own(id);
        EntityTags.require(ifMatch, ONLY_VERSION);
        addresses.remove(access.caller().memberId(), id);
    }

    private OwnAddressView add(UUID id, String memberId, String email) {
        if (addresses.list(memberId).size() >= MOST) {
            throw Problem.conflict("too-many-addresses", "Nobody has more than %d addresses here.".formatted(MOST));
        }
        return addresses.add(id, memberId, email);
    }

    private OwnAddressView one(String memberId, String email) {
        return addresses.list(memberId).stream()
                .filter(address -> address.email().equals(email))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("address"));
    }

    private OwnAddressView own(UUID id) {
        return addresses.list(access.caller().memberId()).stream()
                .filter(address -> address.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("address"));
    }
}
