package io.keepwarm.contact.match;

import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Parameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Who could be helped by what, over HTTP.
@Path("/v1/matches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matches")
public class MatchResource {
    private static final String EXAMPLE = """
            {"items": [{"contactId": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60", "contactName": "Maya Okonkwo", "looking": false,
             "need": {"kind": "KNOWLEDGE", "text": "to apply for a grant", "since": "2026-01-31"}, "with": "OFFER",
             "withId": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f65", "withTitle": "An hour on EU grant applications",
             "matched": ["grant"],
             "reason": "Maya Okonkwo needs \\"to apply for a grant\\". You offer \\"An hour on EU grant applications\\": grant."}]}""";

    private final FindingMatches finding;

    MatchResource(FindingMatches finding) {
        this.finding = finding;
    }

    @GET
    @Operation(
            summary = "Who could be helped by what",
            description = "What contacts need, and that they are looking, held against my offers, the opportunities my"
                    + " team has heard of and other contacts. The best five of each for each need. A page may have"
                    + " fewer items than its limit and yet a next one.")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "matches", value = EXAMPLE)))
    public Page<MatchView> list(
            @QueryParam("contactId") @Parameter(description = "Only for this contact") @Nullable String contactId,
            @BeanParam PageRequest page) {
        return finding.page(Parameters.id("contactId", contactId), page);
    }
}
