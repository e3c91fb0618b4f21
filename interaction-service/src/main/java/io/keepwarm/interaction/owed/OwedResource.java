package io.keepwarm.interaction.owed;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.interaction.knowledge.Acquainting;
import io.keepwarm.interaction.tie.Collisions;
import io.keepwarm.interaction.tie.TieView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What I owe a contact.
@Path("/v1/ties/{contactId}/owed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ties")
public class OwedResource {
    private static final String CLOSED = """
            {"items": [{"kind": "REPLY", "interactionId": "0199e0d4-0b7e-7c80-8f2e-5f3d1f0c2a44", "how": "CANNOT",
                        "reason": "We have no flat to let", "closedAt": "2026-11-21T09:00:00Z"}], "next": null}""";

    private static final String KIND_ANSWER = """
            {"language": "en",
             "text": "Hi Ada,\\n\\nthank you for your message of 21 November. I have thought about it, …"}""";

    private final ClosingOwed closing;
    private final ClosedDebts closed;
    private final DecliningKindly declining;
    private final Acquainting acquainting;
    private final Access access;

    OwedResource(
            ClosingOwed closing,
            ClosedDebts closed,
            DecliningKindly declining,
            Acquainting acquainting,
            Access access) {
        this.closing = closing;
        this.closed = closed;
        this.declining = declining;
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
    /// @param reason why, for me alone
    public record Close(
            @NotNull(message = "say ANSWERED, DECLINED_KINDLY or CANNOT")
            How how,

            @Nullable @Size(max = 1000, message = "must have at most 1000 characters")
            String reason) {}

    /// What was ended by hand, the last first. What ended by a touch is not among it.
    @GET
    @Path("/closed")
    @Operation(summary = "List what I owed and ended without giving it, and why")
    @APIResponse(
            responseCode = "200",
            description = "A page of it",
            content = @Content(examples = @ExampleObject(name = "one", value = CLOSED)))
    public Page<ClosedDebt> closed(@PathParam("contactId") UUID contactId, @BeanParam PageRequest page) {
        var caller = access.caller();
        return acquainting.run(mayAsk -> closed.page(contactId.toString(), caller, page, mayAsk));
    }

    /// Kind words for what cannot be given, to be sent before it is closed. It closes nothing.
    @GET
    @Path("/{id}/kind-answer")
    @Operation(summary = "Find words for saying kindly that I cannot give what I owe")
    @APIResponse(
            responseCode = "200",
            description = "What to send, once the … is filled in",
            content =
                    @Content(
                            schema = @Schema(implementation = KindAnswer.class),
                            examples = @ExampleObject(name = "to a message", value = KIND_ANSWER)))
    public KindAnswer kindAnswer(
            @PathParam("contactId") UUID contactId,
            @PathParam("id") UUID id,
            @Parameter(description = "Such as en or de; the member's own, if left out")
                    @QueryParam("language")
                    @Nullable
                    @Pattern(regexp = "[a-z]{2,3}", message = "must be a language such as en")
                    String language) {
        var caller = access.caller();
        return acquainting.run(mayAsk -> declining.answer(caller, contactId.toString(), id, language, mayAsk));
    }

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
                                                            name = "it cannot be met",
                                                            value =
                                                                    "{\"how\": \"CANNOT\", \"reason\": \"We have no flat to let\"}")))
                    @Valid
                    @NotNull(message = "send a JSON object")
                    Close close) {
        var caller = access.caller();
        return Collisions.outlast(
                () -> acquainting.run(mayAsk -> closing.close(caller, contactId.toString(), id, close, mayAsk)));
    }
}
