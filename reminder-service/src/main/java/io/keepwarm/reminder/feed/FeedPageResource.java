package io.keepwarm.reminder.feed;

import io.keepwarm.chassis.http.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Calendars for calendar programs. The secret in the address is all that is asked for.
@Path("/f/{token}.ics")
@PermitAll
@Produces("text/calendar")
@Tag(name = "Calendar feeds")
@SecurityRequirementsSet
public class FeedPageResource {
    private final Feeds feeds;

    FeedPageResource(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Operation(
            summary = "A member's follow-ups as a calendar (RFC 5545)",
            description =
                    "All-day entries for what is open, of the coming year. Send the ETag back as If-None-Match to be told that"
                            + " nothing has changed.")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "calendar", value = "BEGIN:VCALENDAR…")))
    @APIResponse(responseCode = "304", description = "It is as it was")
    @APIResponse(responseCode = "404", description = "There is no such calendar, or no more")
    public Response calendar(@PathParam("token") String token, @Context Request request) {
        String text = feeds.open(token).orElseThrow(() -> Problem.notFound("calendar"));
        var tag = new EntityTag(digest(text));
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null
                ? Response.ok(text).header("Content-Type", "text/calendar; charset=utf-8")
                : unchanged;
        // Whoever has the address has the calendar: no cache on the way keeps either.
        return answer.tag(tag)
                .header("Cache-Control", "private, no-cache")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
