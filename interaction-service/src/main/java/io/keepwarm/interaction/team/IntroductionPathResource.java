package io.keepwarm.interaction.team;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Parameters;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.interaction.knowledge.Acquainting;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Who could introduce me.
@Path("/v1/introduction-paths")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Introductions")
public class IntroductionPathResource {
    private static final int LONGEST_NAME = 200;
    private static final String PATHS = """
            {"items": [{"memberId": "carol", "contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10",
                        "contactName": "Ada Lund", "title": "Data lead", "organisation": "Northwind Ltd.",
                        "warmth": {"score": 61.3, "band": "WARM", "trend": "STEADY"},
                        "why": ["in touch 2 days ago", "help went both ways", "9 touches in over 2 years"]}],
             "next": null}""";

    private final WhoKnows whoKnows;
    private final Acquainting acquainting;
    private final Access access;

    IntroductionPathResource(WhoKnows whoKnows, Acquainting acquainting, Access access) {
        this.whoKnows = whoKnows;
        this.acquainting = acquainting;
        this.access = access;
    }

    /// Colleagues with a warm tie (WARM or HOT) to people of an organisation, or to one person; the warmest first.
    @GET
    @Operation(summary = "Who could introduce me to an organisation or a person")
    @APIResponse(
            responseCode = "200",
            description = "A page of colleagues and whom they know",
            content = @Content(examples = @ExampleObject(name = "one path", value = PATHS)))
    public Page<PathView> list(
            @QueryParam("organisation")
                    @Parameter(
                            description =
                                    "Its name, however it is written: case, accents, signs and legal form do not matter")
                    @Nullable
                    String organisation,
            @QueryParam("contactId") @Parameter(description = "A person") @Nullable String contactId,
            @BeanParam PageRequest page) {
        var caller = access.caller();
        Parameters.requireText("organisation", organisation);
        UUID person = Parameters.id("contactId", contactId);
        boolean isNamed = organisation != null && !organisation.isBlank();
        if (isNamed == (person != null)) {
            throw Problem.invalid("organisation", "name an organisation, or a contactId instead");
        }
        if (person != null) {
            return acquainting.run(mayAsk -> whoKnows.pathsTo(caller, person.toString(), page, mayAsk));
        }
        if (organisation == null || organisation.length() > LONGEST_NAME) {
            throw Problem.invalid("organisation", "must have at most " + LONGEST_NAME + " characters");
        }
        return whoKnows.pathsInto(caller, organisation, page);
    }
}
