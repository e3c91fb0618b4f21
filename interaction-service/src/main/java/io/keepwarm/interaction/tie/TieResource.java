package io.keepwarm.interaction.tie;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.interaction.knowledge.Acquainting;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// My ties: how warm they are, and when we were last in touch, each way.
@Path("/v1/ties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ties")
public class TieResource {
    private static final String TIE = """
            {"contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "memberId": "alice", "version": 7,
             "warmth": {"score": 61.3, "asOf": "2026-11-22T09:00:00Z", "halfLifeDays": 60.0, "band": "WARM",
             "trend": "STEADY", "why": ["call, catch up, 2 days ago: 77 % of it", "last in touch 2 days ago"]},
             "lastTouchAt": "2026-11-20T15:30:00Z", "lastRealTouchAt": "2026-11-20T15:30:00Z",
             "lastOutboundAt": "2026-11-20T15:30:00Z", "lastInboundAt": "2026-11-20T15:30:00Z",
             "sharedLastTouchAt": "2026-11-20T15:30:00Z",
             "lastNote": {"text": "Talked about her move to Lisbon", "on": "2026-11-20", "private": false},
             "lastChannel": "CALL", "openTopics": ["the new flat"], "listOnly": false, "stage": "TALKING",
             "unanswered": 0, "unansweredByMe": 1, "replyOwedSince": "2026-11-21T08:12:00Z", "medianReplyTime": "PT31H",
             "lastUpdateOfThemAt": "2026-11-20T15:30:00Z", "lastUpdateOfMeAt": "2026-11-20T15:30:00Z", "ledger": {"given": 2, "received": 1, "asked": 0, "balance": 1},
             "owed": [{"id": "7f0a6c0e-5a54-5c7b-8d0e-2b8f0a1c9e11", "kind": "REPLY", "since": "2026-11-21T08:12:00Z",
                       "interactionId": "0199e0d4-0b7e-7c80-8f2e-5f3d1f0c2a44", "note": "Asked for the recipe",
                       "private": false}],
             "depth": {"howWell": 4, "metInPersonOn": "2026-09-12", "wouldVouch": false},
             "firstMeetingOn": "2024-03-02", "askedHowToHelpOn": "2026-06-01"}""";

    private final ShowingTies ties;
    private final Acquainting acquainting;
    private final Access access;

    TieResource(ShowingTies ties, Acquainting acquainting, Access access) {
        this.ties = ties;
        this.acquainting = acquainting;
        this.access = access;
    }

    /// Those with at least one touch; unless asked otherwise the warmest first.
    @GET
    @Operation(summary = "List my ties")
    @APIResponse(
            responseCode = "200",
            description = "A page of ties",
            content = @Content(examples = @ExampleObject(name = "one tie", value = "{\"items\": [" + TIE + "]}")))
    public Page<TieView> list(@BeanParam TieFilter filter, @BeanParam PageRequest page) {
        return ties.list(access.caller(), filter, page);
    }

    /// My tie with this contact, or with the one it was merged into.
    @GET
    @Path("/{contactId}")
    @Operation(summary = "Read my tie with a contact")
    @APIResponse(
            responseCode = "200",
            description = "The tie",
            content = @Content(examples = @ExampleObject(name = "a tie", value = TIE)))
    public TieView read(@PathParam("contactId") UUID contactId) {
        var caller = access.caller();
        return acquainting.run(mayAsk -> ties.one(caller, contactId.toString(), mayAsk));
    }
}
