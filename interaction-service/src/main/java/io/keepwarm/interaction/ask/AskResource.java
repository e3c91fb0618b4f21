package io.keepwarm.interaction.ask;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Parameters;
import io.keepwarm.interaction.knowledge.Acquainting;
import io.keepwarm.interaction.ledger.Exchange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What I asked of people, and whether I may ask something now.
@Path("/v1/asks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Asks")
public class AskResource {
    private static final String ASKS = """
            {"items": [
              {"interactionId": "0199d0d4-0b7e-7c80-8f2e-5f3d1f0c2a44", "occurredAt": "2026-10-02T08:00:00Z",
               "contactIds": ["0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10"], "channel": "EMAIL", "intent": "ASK",
               "sides": ["ASKED"], "valueGiven": null,
               "help": {"side": "ASKED", "kind": "review", "size": "SMALL", "benefits": "ME",
                        "outcome": "Sent notes on my talk"},
               "summary": null}], "next": null}""";
    private static final String CHECK = """
            {"contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "kind": "REFERRAL", "size": "MEDIUM",
             "benefits": "ME"}""";
    private static final String ANSWER = """
            {"contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "kind": "REFERRAL", "verdict": "NOT_YET",
             "reasons": [
               {"rule": "STAGE", "weight": "BLOCKS",
                "message": "To ask for a referral takes a tie that is KNOWN; this one is TALKING.",
                "remedy": "Help each other over some months first."},
               {"rule": "HELP_NOT_ACKNOWLEDGED", "weight": "WAITS",
                "message": "You have not told them what came of their last help.",
                "remedy": "Tell what came of the last help first."}],
             "wouldMakeItFine": ["Help each other over some months first.", "Tell what came of the last help first."],
             "smallerAsk": null, "risk": 6,
             "basis": {"stage": "TALKING", "band": "WARM", "silentDays": 34, "given": 2, "received": 1, "asked": 1,
                       "latePromises": 0, "teamAsks": 0}}""";

    private final CheckingAsks checking;
    private final ListingAsks listing;
    private final Acquainting acquainting;
    private final Access access;

    AskResource(CheckingAsks checking, ListingAsks listing, Acquainting acquainting, Access access) {
        this.checking = checking;
        this.listing = listing;
        this.acquainting = acquainting;
        this.access = access;
    }

    /// Touches in which I asked for something, with what came of it (`help.outcome` of the interaction).
    @GET
    @Operation(summary = "List what I asked of people, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of asks",
            content = @Content(examples = @ExampleObject(name = "one ask", value = ASKS)))
    public Page<Exchange> list(
            @QueryParam("contactId") @Parameter(description = "Of this contact, or one merged into it") @Nullable
                    String contactId,
            @BeanParam PageRequest page) {
        Parameters.requireId("contactId", contactId);
        return listing.page(access.caller(), contactId, page);
    }

    /// Nothing is stored. The words themselves are checked at `/v1/outreach-checks`.
    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "May I ask this of this person now, and why not?")
    @APIResponse(
            responseCode = "200",
            description = "The answer",
            content =
                    @Content(
                            schema = @Schema(implementation = AskCheckView.class),
                            examples = @ExampleObject(name = "not yet", value = ANSWER)))
    public AskCheckView check(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a referral", value = CHECK)))
                    @Valid
                    @NotNull(message = "send a JSON object")
                    NewAskCheck wanted) {
        var caller = access.caller();
        return acquainting.run(mayAsk -> checking.check(caller, wanted, mayAsk));
    }
}
