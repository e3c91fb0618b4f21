package io.keepwarm.interaction.outreachcheck;

import io.keepwarm.chassis.access.Access;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Whether a message is fit to be sent.
@Path("/v1/outreach-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outreach checks")
public class OutreachCheckResource {
    private static final String MESSAGE = """
            {"contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "channel": "EMAIL", "intent": "ASK",
             "text": "Hi Ada, could you refer me to your boss? I need this by Friday."}""";
    private static final String OPINION = """
            {"verdict": "DO_NOT_SEND", "scores": {"courteous": 20, "gracious": 0, "personal": 65},
             "findings": [
             {"rule": "MY_TROUBLE", "severity": "BLOCK",
              "message": "This makes your trouble their job. They decide what they do for you, and when.",
              "at": {"from": 42, "to": 63},
              "suggestion": "It would help me if I had it in time for …, but please do not turn your week upside down for it."}],
             "asks": [{"kind": "REFERRAL", "size": "USUAL", "at": {"from": 8, "to": 26}}],
             "tie": {"contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "stage": "KNOWN", "silentDays": 1204, "unanswered": 0},
             "length": {"characters": 63}, "language": "en"}""";

    private final CheckingOutreach checking;
    private final Access access;

    OutreachCheckResource(CheckingOutreach checking, Access access) {
        this.checking = checking;
        this.access = access;
    }

    /// Checks a message by all rules. Nothing is stored, so it may be asked as often as the message changes.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Check whether a message is fit to be sent")
    @APIResponse(
            responseCode = "200",
            description = "What the rules say",
            content =
                    @Content(
                            schema = @Schema(implementation = OutreachCheckView.class),
                            examples = @ExampleObject(name = "a demand after years", value = OPINION)))
    public OutreachCheckView check(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a demand after years", value = MESSAGE)))
                    @Valid
                    @NotNull(message = "send a JSON object")
                    NewOutreachCheck asked) {
        return checking.check(access.caller(), asked);
    }
}
