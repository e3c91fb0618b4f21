package io.keepwarm.interaction.team;

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

/// Who in the team knows a contact.
@Path("/v1/ties/{contactId}/team")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ties")
public class TeamTieResource {
    private static final String MEMBERS = """
            {"items": [{"memberId": "carol", "warmth": {"score": 61.3, "band": "WARM", "trend": "STEADY"},
                        "stage": "KNOWN", "listOnly": false, "since": "2024-03-02T09:00:00Z",
                        "lastTouchAt": "2026-11-20T15:30:00Z"}], "next": null}""";

    private final WhoKnows whoKnows;
    private final Acquainting acquainting;
    private final Access access;

    TeamTieResource(WhoKnows whoKnows, Acquainting acquainting, Access access) {
        this.whoKnows = whoKnows;
        this.acquainting = acquainting;
        this.access = access;
    }

    /// Members and how well they know the contact, the warmest first; no word of what was said. Private touches do not
    /// count, and whoever has no others is not shown.
    @GET
    @Operation(summary = "Who in the team knows this contact")
    @APIResponse(
            responseCode = "200",
            description = "A page of members",
            content = @Content(examples = @ExampleObject(name = "one member", value = MEMBERS)))
    public Page<TeamTieView> list(@PathParam("contactId") UUID contactId, @BeanParam PageRequest page) {
        var caller = access.caller();
        return acquainting.run(mayAsk -> whoKnows.members(caller, contactId.toString(), page, mayAsk));
    }
}
