package io.keepwarm.interaction.maildrop;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.interaction.arrival.Recipient;
import io.keepwarm.interaction.knowledge.Acquainting;
import io.keepwarm.interaction.maildrop.letter.Letter;
import io.keepwarm.interaction.maildrop.mime.MailReader;
import io.keepwarm.interaction.maildrop.mime.NotAMail;
import io.keepwarm.interaction.tie.Collisions;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Mails dropped over HTTP, and what became of all that were dropped.
@Path("/v1/mail-drops")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Arrivals")
public class MailDropResource {
    /// A mail to hundreds is not worth asking about each of them.
    private static final int MOST_ASKED_ABOUT = 5;

    private final DroppingMail dropping;
    private final MailDrops drops;
    private final Acquainting acquainting;
    private final Access access;

    MailDropResource(DroppingMail dropping, MailDrops drops, Acquainting acquainting, Access access) {
        this.dropping = dropping;
        this.drops = drops;
        this.acquainting = acquainting;
        this.access = access;
    }

    /// Takes a mail in. Sending it again is safe: a mail is known by its Message-ID.
    @POST
    @Consumes(MailExamples.MEDIA_TYPE)
    @Operation(
            summary = "Make a touch of a mail",
            description =
                    "The body is the mail as it was sent (RFC 5322), attachments and all. From one of my addresses it counts as"
                            + " OUTBOUND with every contact it went to; from a contact as INBOUND with them; sent on to nobody but"
                            + " myself, the mail within it counts. What is kept of it is its subject and the first 500 characters"
                            + " of the writer's own words. A mail that came before, by this address or by SMTP, is answered with 200.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MailExamples.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "a mail", value = MailExamples.MAIL)))
    @APIResponse(
            responseCode = "201",
            description = "Taken in; `result` tells what became of it",
            content =
                    @Content(
                            schema = @Schema(implementation = MailDropView.class),
                            examples = @ExampleObject(name = "logged", value = MailExamples.LOGGED)))
    @APIResponse(
            responseCode = "200",
            description = "It was dropped before",
            content =
                    @Content(
                            schema = @Schema(implementation = MailDropView.class),
                            examples = @ExampleObject(name = "again", value = MailExamples.AGAIN)))
    public RestResponse<MailDropView> drop(@Nullable InputStream mail) throws IOException {
        var member = Recipient.of(access.caller());
        var letter = read(mail);
        acquainting.meetByEmail(dropping.strangers(member, letter).stream()
                .limit(MOST_ASKED_ABOUT)
                .toList());
        var dropped =
                Collisions.outlast(() -> acquainting.run(mayAsk -> dropping.drop(member, Via.API, letter, mayAsk)));
        return ResponseBuilder.<MailDropView>create(dropped.isNew() ? 201 : 200)
                .location(URI.create("/v1/mail-drops/" + dropped.view().id()))
                .entity(dropped.view())
                .build();
    }

    @GET
    @Transactional
    @Operation(summary = "Mails I dropped, by HTTP or SMTP, and what became of them; the newest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "one", value = MailExamples.LIST)))
    public Page<MailDropView> list(@QueryParam("result") @Nullable DropResult result, @BeanParam PageRequest page) {
        String caller = access.caller().memberId();
        String list = "mail-drops|" + caller + "|" + result;
        var after = page.after(list, values -> UUID.fromString(values.getFirst()));
        return page.of(
                list,
                drops.list(caller, result, after, page.limit() + 1),
                last -> List.of(last.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "What became of a mail")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = MailDropView.class),
                            examples = @ExampleObject(name = "again", value = MailExamples.AGAIN)))
    public MailDropView one(@PathParam("id") UUID id) {
        return drops.find(id, access.caller().memberId()).orElseThrow(() -> Problem.notFound("mail drop"));
    }

    private static Letter read(@Nullable InputStream mail) throws IOException {
        try {
            return MailReader.read(mail == null ? InputStream.nullInputStream() : mail);
        } catch (NotAMail reason) {
            throw new Problem(
                    400, "not-a-mail", "Not a mail", "Send a mail as it was sent (RFC 5322): " + reason.reason() + ".");
        }
    }
}
