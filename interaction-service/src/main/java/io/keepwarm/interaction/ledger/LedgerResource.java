package io.keepwarm.interaction.ledger;

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

/// What I gave a contact, received from them and asked of them.
@Path("/v1/ties/{contactId}/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ties")
public class LedgerResource {
    private static final String ENTRIES = """
            {"items": [
              {"interactionId": "0199e0d4-0b7e-7c80-8f2e-5f3d1f0c2a44", "occurredAt": "2026-11-20T15:30:00Z",
               "contactIds": ["0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10"], "channel": "CALL", "intent": "CATCH_UP",
               "sides": ["GAVE"], "valueGiven": "Sent the relocation checklist", "help": null,
               "summary": "Talked about her move to Lisbon"},
              {"interactionId": "0199d0d4-0b7e-7c80-8f2e-5f3d1f0c2a44", "occurredAt": "2026-10-02T08:00:00Z",
               "contactIds": ["0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10"], "channel": "EMAIL", "intent": "ASK",
               "sides": ["ASKED"], "valueGiven": null,
               "help": {"side": "ASKED", "kind": "review", "size": "SMALL", "benefits": "ME",
                        "outcome": "Sent notes on my talk"},
               "summary": null}], "next": null}""";

    private final ShowingLedger ledger;
    private final Acquainting acquainting;
    private final Access access;

    LedgerResource(ShowingLedger ledger, Acquainting acquainting, Access access) {
        this.ledger = ledger;
        this.acquainting = acquainting;
        this.access = access;
    }

    /// The whole history, the newest first. The balance is part of the tie.
    @GET
    @Operation(summary = "List what I gave a contact, received and asked")
    @APIResponse(
            responseCode = "200",
            description = "A page of the history",
            content = @Content(examples = @ExampleObject(name = "a gift and an ask", value = ENTRIES)))
    public Page<Exchange> list(@PathParam("contactId") UUID contactId, @BeanParam PageRequest page) {
        var caller = access.caller();
        return acquainting.run(mayAsk -> ledger.with(contactId.toString(), caller, page, mayAsk));
    }
}
