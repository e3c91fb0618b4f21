package io.keepwarm.digest.teamdigest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// How the team keeps up, for its managers.
@Path("/v1/team-digest")
@RolesAllowed({"manager", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Team digest")
public class TeamDigestResource {
    private static final String EXAMPLE = """
            {"asOf": "2026-11-22T09:30:00Z",
             "overdue": [{"memberId": "alice", "name": "Alice", "people": [
              {"followUpId": "0199c2b0-5d3a-7c10-8000-000000000001",
               "contactId": "0199c2b0-5d3a-7c10-8000-000000000002", "name": "Ada Lovelace",
               "organisation": "Analytical Engines", "reason": "KEEP_IN_TOUCH", "dueOn": "2026-11-10",
               "daysLate": 12}]}],
             "promisesLate": [{"promiseId": "0199c2b0-5d3a-7c10-8000-000000000003", "memberId": "alice",
              "memberName": "Alice", "contactId": "0199c2b0-5d3a-7c10-8000-000000000002",
              "contactName": "Ada Lovelace", "by": "ME", "what": "Send the paper", "dueOn": "2026-11-20",
              "daysLate": 2}],
             "webhooks": [], "more": false}""";

    private final LookingAtTheTeam looking;

    TeamDigestResource(LookingAtTheTeam looking) {
        this.looking = looking;
    }

    @GET
    @Operation(
            summary = "See who is overdue for whom, and which promises are late",
            description = "Nobody's private contacts, touches and promises are among them.")
    @APIResponse(
            responseCode = "200",
            description = "The team digest of now",
            content =
                    @Content(
                            schema = @Schema(implementation = TeamDigestView.class),
                            examples = @ExampleObject(name = "one late", value = EXAMPLE)))
    public TeamDigestView read() {
        return looking.now();
    }
}
