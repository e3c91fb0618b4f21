package io.keepwarm.interaction.owed;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.interaction.knowledge.Acquainting;
import io.keepwarm.interaction.tie.Collisions;
import io.keepwarm.interaction.tie.TieView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What I owe a contact.
@Path("/v1/ties/{contactId}/owed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ties")
public class OwedResource {
    private final ClosingOwed closing;
    private final Acquainting acquainting;
    private final Access access;

    OwedResource(ClosingOwed closing, Acquainting acquainting, Access access) {
        this.closing = closing;
        this.acquainting = acquainting;
        this.access = access;
    }

    /// How something owed ends without a touch that shows it.
    public enum How {
        /// It was done, somewhere out of sight.
        ANSWERED,
        /// A kind no.
        DECLINED_KINDLY,
        /// It cannot be met.
        CANNOT
    }

    /// @param how how it ended
    public record Close(
            @NotNull(message = "say ANSWERED, DECLINED_KINDLY or CANNOT")
            How how) {}

    /// Closes it: it is owed no more, also when the tie is counted anew. A reply covers all messages that wait for one.
    /// The warmth stays as it is. Closing it again changes nothing as long as the tie still knows of it.
    @POST
    @Path("/{id}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "End something I owe without giving it")
    public TieView close(
            @PathParam("contactId") UUID contactId,
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a kind no",
                                                            value = "{\"how\": \"DECLINED_KINDLY\"}")))
                    @Valid
                    @NotNull(message = "send a JSON object")
                    Close close) {
        var caller = access.caller();
        return Collisions.outlast(
                () -> acquainting.run(mayAsk -> closing.close(caller, contactId.toString(), id, close.how(), mayAsk)));
    }
}
