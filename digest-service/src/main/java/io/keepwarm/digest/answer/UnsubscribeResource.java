package io.keepwarm.digest.answer;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.digest.compose.Words;
import io.keepwarm.digest.knowledge.KnownMembers;
import io.keepwarm.digest.link.Links;
import io.keepwarm.digest.link.Opened;
import io.keepwarm.digest.link.UnsubscribeLink;
import io.keepwarm.digest.preference.Preferring;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Ends the daily mail, by one click in the mailbox (RFC 8058) or on a page. Needs no login and redirects nowhere.
@Path("/u/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Links in the mail")
@SecurityRequirementsSet
public class UnsubscribeResource extends PageResource {
    private final Links links;
    private final TeamTransactions transactions;
    private final Preferring preferring;
    private final KnownMembers members;
    private final Clock clock;

    UnsubscribeResource(
            Pages pages,
            HttpHeaders asked,
            Links links,
            TeamTransactions transactions,
            Preferring preferring,
            KnownMembers members,
            Clock clock) {
        super(pages, asked);
        this.members = members;
        this.links = links;
        this.transactions = transactions;
        this.preferring = preferring;
        this.clock = clock;
    }

    /// Asks before anything happens.
    @GET
    @Operation(summary = "Look at an unsubscribe link; changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "A page with one button",
            content = @Content(examples = @ExampleObject(name = "page", value = "<!DOCTYPE html>…")))
    @APIResponse(responseCode = "404", description = "A page: this link is not ours")
    @APIResponse(responseCode = "410", description = "A page: this link has expired")
    public Response look(@PathParam("token") String token) {
        if (token.equals(PREVIEW)) {
            return say(200, "preview");
        }
        return open(opened(token), link -> page(200, question(link, token)));
    }

    /// Ends the daily mail. Repeating it changes nothing. Whatever body a mailbox sends is left unread.
    @POST
    @Operation(summary = "Stop the daily mail, by one click from the mailbox (RFC 8058)")
    @APIResponse(
            responseCode = "200",
            description = "A page that says so",
            content = @Content(examples = @ExampleObject(name = "page", value = "<!DOCTYPE html>…")))
    @APIResponse(responseCode = "404", description = "A page: this link is not ours")
    @APIResponse(responseCode = "410", description = "A page: this link has expired")
    public Response unsubscribe(@PathParam("token") String token) {
        return open(opened(token), link -> {
            transactions.run(scope(link), () -> preferring.unsubscribe(link.memberId()));
            return say(200, "unsubscribed", words(link));
        });
    }

    /// Asks whether only the weekly review is to end.
    @GET
    @Path("/weekly-review")
    @Operation(summary = "Look at what ends the weekly review alone; changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "A page with one button",
            content = @Content(examples = @ExampleObject(name = "page", value = "<!DOCTYPE html>…")))
    @APIResponse(responseCode = "404", description = "A page: this link is not ours")
    @APIResponse(responseCode = "410", description = "A page: this link has expired")
    public Response lookAtReview(@PathParam("token") String token) {
        if (token.equals(PREVIEW)) {
            return say(200, "preview");
        }
        return open(opened(token), link -> page(200, question("page.review", words(link))));
    }

    /// Ends the weekly review; the daily mail goes on. Repeating it changes nothing.
    @POST
    @Path("/weekly-review")
    @Operation(summary = "Stop the weekly review alone")
    @APIResponse(
            responseCode = "200",
            description = "A page that says so",
            content = @Content(examples = @ExampleObject(name = "page", value = "<!DOCTYPE html>…")))
    @APIResponse(responseCode = "404", description = "A page: this link is not ours")
    @APIResponse(responseCode = "410", description = "A page: this link has expired")
    public Response endReview(@PathParam("token") String token) {
        return open(opened(token), link -> {
            transactions.run(scope(link), () -> preferring.endWeeklyReview(link.memberId()));
            return say(200, "reviewed", words(link));
        });
    }

    private PageView question(UnsubscribeLink link, String token) {
        var page = question("page.unsubscribe", words(link));
        boolean hasReview = transactions.call(scope(link), () -> preferring.wantsWeeklyReview(link.memberId()));
        return hasReview
                ? page.or(new PageView.Other(
                        token + "/weekly-review", page.words().text("page.unsubscribe.review")))
                : page;
    }

    private static PageView question(String texts, Words words) {
        var form = new PageView.Form(PageView.Kind.PLAIN, words.text(texts + ".submit"), null, List.of());
        return new PageView(words, words.text(texts + ".title"), words.text(texts + ".intro"), form, null);
    }

    private Words words(UnsubscribeLink link) {
        return transactions.call(scope(link), () -> Words.in(members.localeOf(link.memberId())));
    }

    private static Scope scope(UnsubscribeLink link) {
        return new Scope(link.team(), link.memberId(), null);
    }

    private Opened<UnsubscribeLink> opened(String token) {
        return links.openUnsubscribe(token, clock.instant());
    }
}
