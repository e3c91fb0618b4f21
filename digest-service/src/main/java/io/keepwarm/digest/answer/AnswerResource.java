package io.keepwarm.digest.answer;

import io.keepwarm.digest.link.AnswerLink;
import io.keepwarm.digest.link.Links;
import io.keepwarm.digest.link.Opened;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Answers from a mail. The signed token is all that is asked for; it opens one answer to one follow-up and is
/// no login.
@Path("/a/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Links in the mail")
@SecurityRequirementsSet
public class AnswerResource extends PageResource {
    private final Links links;
    private final AnswerPages answers;
    private final Clock clock;

    AnswerResource(Pages pages, HttpHeaders asked, Links links, AnswerPages answers, Clock clock) {
        super(pages, asked);
        this.links = links;
        this.answers = answers;
        this.clock = clock;
    }

    /// A form to answer by. Looking changes nothing, however often and whoever looks.
    @GET
    @Operation(summary = "Look at what a link from a mail would answer; changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "A page with a form",
            content = @Content(examples = @ExampleObject(name = "page", value = "<!DOCTYPE html>…")))
    @APIResponse(responseCode = "404", description = "A page: this link is not ours")
    @APIResponse(responseCode = "410", description = "A page: this link has expired")
    public Response look(@PathParam("token") String token) {
        if (token.equals(PREVIEW)) {
            return say(200, "preview");
        }
        return open(opened(token), link -> page(200, answers.ask(link)));
    }

    /// Answers, once: a repetition changes nothing and says so.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Answer from a mail; acts once")
    @APIResponse(
            responseCode = "200",
            description = "A page that says what was noted",
            content = @Content(examples = @ExampleObject(name = "page", value = "<!DOCTYPE html>…")))
    @APIResponse(responseCode = "404", description = "A page: this link is not ours")
    @APIResponse(responseCode = "410", description = "A page: this link has expired")
    public Response answer(
            @PathParam("token") String token,
            @FormParam("channel") @Nullable String channel,
            @FormParam("note") @Nullable String note,
            @FormParam("for") @Nullable String after) {
        return open(opened(token), link -> {
            Said said;
            try {
                said = Said.of(link.ask(), channel, note, after);
            } catch (IllegalArgumentException doesNotFit) {
                return page(400, answers.invalid(link));
            }
            return page(200, answers.answer(link, said, token));
        });
    }

    /// Takes the answer back, within ten minutes.
    @POST
    @Path("/undo")
    @Operation(summary = "Take an answer back, within ten minutes")
    @APIResponse(
            responseCode = "200",
            description = "A page that says whether it was taken back",
            content = @Content(examples = @ExampleObject(name = "page", value = "<!DOCTYPE html>…")))
    @APIResponse(responseCode = "404", description = "A page: this link is not ours")
    @APIResponse(responseCode = "410", description = "A page: this link has expired")
    public Response undo(@PathParam("token") String token) {
        return open(opened(token), link -> page(200, answers.takeBack(link)));
    }

    private Opened<AnswerLink> opened(String token) {
        return links.openAnswer(token, clock.instant());
    }
}
