package io.keepwarm.contact.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Handing over, over HTTP.
@Path("/v1/members/{id}/hand-over")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class HandOverResource {
    private static final String CHANGE = "{\"to\": \"bob\", \"all\": true}";
    private static final String EXAMPLE = """
            {"from": "alice", "to": "bob", "moved": 214, "movedPrivate": 6, "becameClose": [{"contactId":
             "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60", "name": "Maya Okonkwo"}], "keptBack": 0, "done": true}""";

    private final HandingOver handingOver;

    HandOverResource(HandingOver handingOver) {
        this.handingOver = handingOver;
    }

    @POST
    @RolesAllowed({"manager", "admin"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hand a member's contacts over to another",
            description =
                    "Those named in contactIds, or all, in the trash or not. Tier and cadence go along as a start for"
                            + " the new keeper; whoever finds no place in their inner circle arrives as CLOSE. PRIVATE contacts"
                            + " become private to the new keeper, and the caller sees no more of them than how many there are; but"
                            + " to themselves a caller cannot hand those of a member who is still active: these are kept back. At"
                            + " most 5,000 change hands by one request; while done is false, send it again. Sending it again"
                            + " changes nothing that was done.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = HandOverChange.class),
                            examples = @ExampleObject(name = "everything", value = CHANGE)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = HandedOver.class),
                            examples = @ExampleObject(name = "handed over", value = EXAMPLE)))
    public HandedOver handOver(
            @PathParam("id") String id, @NotNull(message = "send a JSON object") @Valid HandOverChange change) {
        return handingOver.handOver(id, change);
    }
}
