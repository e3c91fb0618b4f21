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
            {"verdict": "DO_NOT_SEND", "scores": {"courteous": 0, "gracious": 0, "personal": 55},
             "findings": [
             {"rule": "MY_TROUBLE", "severity": "BLOCK",
              "message": "This makes your trouble their job. They decide what they do for you, and when.",
              "at": {"from": 41, "to": 62},
              "suggestion": "It would help me if I had it in time for …, but please do not turn your week upside down for it."},
             {"rule": "ASK_TOO_SOON", "severity": "BLOCK",
              "message": "You ask for a recommendation after 3 years of silence. Get back in touch first, and ask in a later talk.",
              "at": {"from": 8, "to": 26},
              "suggestion": "I would love to hear how you are. Could we talk for a quarter of an hour some time?"},
             {"rule": "NO_COMMON_GROUND", "severity": "WARN",
              "message": "They cannot tell how you know each other, or what of theirs made you write. Say so in the first sentence.",
              "at": null,
              "suggestion": "Hi Ada, you may remember how we met: over a broken loom, the fair in Ghent, 2019."},
             {"rule": "NO_WAY_OUT", "severity": "WARN",
              "message": "You ask for a recommendation, and only you gain by it. Leave them an easy way to say no.",
              "at": {"from": 8, "to": 26},
              "suggestion": "No worries at all if this is not a good time, or not for you."},
             {"rule": "NOTHING_OFFERED", "severity": "WARN",
              "message": "You ask for a recommendation and offer nothing in return.",
              "at": {"from": 8, "to": 26},
              "suggestion": "I would be glad to help you in return: a weaver for the spring."},
             {"rule": "NOT_THEIR_CHANNEL", "severity": "WARN",
              "message": "They would rather be reached by a letter than by e-mail.",
              "at": null,
              "suggestion": "Use a letter instead."},
             {"rule": "OLD_RESEARCH", "severity": "HINT",
              "message": "What you know of them was looked up 1060 days ago. Look up what is new before you send it.",
              "at": null,
              "suggestion": "I just read that you …"}],
             "asks": [{"kind": "REFERRAL", "size": "MEDIUM", "at": {"from": 8, "to": 26}}],
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
