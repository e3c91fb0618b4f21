package io.keepwarm.interaction.arrival;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// People from mails and calendars whom the member may want to add. They are added with `POST /v1/contacts`, by nobody
/// but the member, and are then in this list no longer.
@Path("/v1/mail-drops/candidates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Arrivals")
public class CandidateResource {
    private static final String LIST = "candidates";
    private static final String EXAMPLE = """
            {"items": [{"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60", "email": "maya@brightwater.example",
             "name": "Maya Okonkwo", "times": 3, "firstSeenAt": "2026-02-02T08:15:00Z", "lastSeenAt": "2026-02-28T09:30:00Z"}],
             "next": null}""";

    private final Candidates candidates;
    private final Access access;

    CandidateResource(Candidates candidates, Access access) {
        this.candidates = candidates;
        this.access = access;
    }

    @GET
    @Transactional
    @Operation(summary = "People in my mails and meetings who are no contacts yet, whoever turned up last first")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "one", value = EXAMPLE)))
    public Page<CandidateView> list(@BeanParam PageRequest page) {
        String caller = access.caller().memberId();
        String list = LIST + "|" + caller;
        var after = page.after(
                list,
                values -> new Candidates.Position(Instant.parse(values.getFirst()), UUID.fromString(values.getLast())));
        return page.of(
                list,
                candidates.list(caller, after, page.limit() + 1),
                last -> List.of(last.lastSeenAt().toString(), last.id().toString()));
    }

    @POST
    @Path("/{id}/dismiss")
    @Transactional
    @Operation(summary = "Say that I do not want to add somebody", description = "They are not offered again.")
    public void dismiss(@PathParam("id") UUID id) {
        if (!candidates.dismiss(access.caller().memberId(), id)) {
            throw Problem.notFound("candidate");
        }
    }
}
