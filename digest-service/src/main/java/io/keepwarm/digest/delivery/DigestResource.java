package io.keepwarm.digest.delivery;

import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.digest.knowledge.Acquaintance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The calling member's digests: those of before, the one of now as a preview, and one more on request.
@Path("/v1/digests")
@Tag(name = "Digests")
public class DigestResource {
    private static final String LIST = "digests";

    private final Acquaintance acquaintance;
    private final AskingNow asking;
    private final DigestViews views;
    private final Creations creations;

    DigestResource(Acquaintance acquaintance, AskingNow asking, DigestViews views, Creations creations) {
        this.acquaintance = acquaintance;
        this.asking = asking;
        this.views = views;
        this.creations = creations;
    }

    /// My digests, the newest first, without their lines.
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List my digests, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of digests",
            content = @Content(examples = @ExampleObject(name = "one sent", value = Examples.PAGE)))
    public Page<DigestView> list(@BeanParam PageRequest page) {
        String memberId = acquaintance.caller();
        var before = page.after(LIST, values -> UUID.fromString(values.getFirst()));
        var found = asking.newest(memberId, before.orElse(null), page.limit() + 1).stream()
                .map(views::item)
                .toList();
        return page.of(LIST, found, last -> List.of(last.id().toString()));
    }

    /// One of my digests with its lines and what became of it.
    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
    @Operation(summary = "Read a digest, as data or as it was sent")
    @APIResponse(
            responseCode = "200",
            description = "The digest",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DigestView.class),
                        examples = @ExampleObject(name = "sent", value = Examples.DIGEST)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
            })
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        var digest = asking.one(acquaintance.caller(), id);
        var answer = switch (Form.of(request)) {
            case JSON -> Response.ok(views.full(digest), MediaType.APPLICATION_JSON_TYPE);
            case HTML -> Response.ok(digest.html, Form.HTML.type());
            case TEXT -> Response.ok(digest.plain, Form.TEXT.type());
        };
        return answer.header(HttpHeaders.ETAG, EntityTags.of(digest.version))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /// What would be sent now. Nothing is sent or saved, and its links answer nothing.
    @GET
    @Path("/preview")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
    @Operation(summary = "See what would be sent now")
    @APIResponse(
            responseCode = "200",
            description = "The digest of now",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PreviewView.class),
                        examples = @ExampleObject(name = "one waiting", value = Examples.PREVIEW)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
            })
    public Response preview(@Context Request request) {
        var preview = asking.preview(acquaintance.caller());
        var written = preview.written();
        var answer = switch (Form.of(request)) {
            case JSON -> Response.ok(PreviewView.of(written, preview.email()), MediaType.APPLICATION_JSON_TYPE);
            case HTML -> Response.ok(written.html(), Form.HTML.type());
            case TEXT -> Response.ok(written.plain(), Form.TEXT.type());
        };
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /// Writes a digest now and sends it within seconds, also when there is nothing to tell.
    @POST
    @Path("/send-now")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send me a digest now, at most three a day")
    @APIResponse(
            responseCode = "201",
            description = "The digest, about to be sent",
            content =
                    @Content(
                            schema = @Schema(implementation = DigestView.class),
                            examples = @ExampleObject(name = "pending", value = Examples.PENDING)))
    public Response sendNow(@HeaderParam("Idempotency-Key") @Nullable String key) {
        String memberId = acquaintance.caller();
        var digest = creations.once(key, Map.of(), id -> asking.sendNow(memberId, id), id -> asking.one(memberId, id));
        return Response.created(URI.create("/v1/digests/" + digest.id))
                .header(HttpHeaders.ETAG, EntityTags.of(digest.version))
                .entity(views.full(digest))
                .build();
    }
}
