package io.keepwarm.digest.answer;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.digest.compose.Words;
import io.keepwarm.digest.knowledge.KnownMembers;
import io.keepwarm.digest.link.ConfirmLink;
import io.keepwarm.digest.link.Links;
import io.keepwarm.digest.link.Opened;
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

/// Confirms that an address is the member's, from a link that only that address was sent. Needs no login.
@Path("/c/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Links in the mail")
@SecurityRequirementsSet
public class ConfirmResource extends PageResource {
    private static final String EXPIRED = "confirm.expired";

    private final Links links;
    private final TeamTransactions transactions;
    private final Preferring preferring;
    private final KnownMembers members;
    private final Clock clock;

    ConfirmResource(
            Pages pages,
            HttpHeaders asked,
            Links links,
            TeamTransactions transactions,
            Preferring preferring,
            KnownMembers members,
            Clock clock) {
        super(pages, asked);
        this.links = links;
        this.transactions = transactions;
        this.preferring = preferring;
        this.members = members;
        this.clock = clock;
    }

    /// Asks before anything happens.
    @GET
    @Operation(summary = "Look at a link that confirms an address; changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "A page with one button",
            content = @Content(examples = @ExampleObject(name = "page", value = "<!DOCTYPE html>…")))
    @APIResponse(responseCode = "404", description = "A page: this link is not ours")
    @APIResponse(responseCode = "410", description = "A page: this link has expired")
    public Response look(@PathParam("token") String token) {
        return open(
                opened(token),
                link -> {
                    var words = words(link);
                    var form =
                            new PageView.Form(PageView.Kind.PLAIN, words.text("page.confirm.submit"), null, List.of());
                    return page(
                            200,
                            new PageView(
                                    words,
                                    words.text("page.confirm.title"),
                                    words.text("page.confirm.intro", link.address()),
                                    form,
                                    null));
                },
                EXPIRED);
    }

    /// Has the member's mail go there from now on. Repeating it changes nothing.
    @POST
    @Operation(summary = "Confirm an address")
    @APIResponse(
            responseCode = "200",
            description = "A page that says so",
            content = @Content(examples = @ExampleObject(name = "page", value = "<!DOCTYPE html>…")))
    @APIResponse(responseCode = "404", description = "A page: this link is not ours")
    @APIResponse(responseCode = "409", description = "A page: another address was asked for since")
    @APIResponse(responseCode = "410", description = "A page: this link has expired")
    public Response confirm(@PathParam("token") String token) {
        return open(
                opened(token),
                link -> {
                    boolean confirmed =
                            transactions.call(scope(link), () -> preferring.confirm(link.memberId(), link.address()));
                    return confirmed ? say(200, "confirmed", words(link)) : say(409, "overtaken", words(link));
                },
                EXPIRED);
    }

    private Words words(ConfirmLink link) {
        return transactions.call(scope(link), () -> Words.in(members.localeOf(link.memberId())));
    }

    private static Scope scope(ConfirmLink link) {
        return new Scope(link.team(), link.memberId(), null);
    }

    private Opened<ConfirmLink> opened(String token) {
        return links.openConfirm(token, clock.instant());
    }
}
