package io.keepwarm.reminder.feed;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.reminder.knowledge.Acquainting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Members' calendar feeds over HTTP.
@Path("/v1/calendar-feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar feeds")
public class CalendarFeedResource {
    private static final String NEW = """
            {"name": "Keepwarm"}""";
    private static final String EXAMPLE = """
            {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f65", "version": 1, "name": "Keepwarm",
             "url": "https://keepwarm.example/f/YWNtZQ.0bX2nLk3yPq7sTu9vWx1zA4cD6eF8gH0jK2mN5oR7tV.ics",
             "createdAt": "2026-02-28T09:30:00Z"}""";

    private final Feeds feeds;
    private final Creations creations;
    private final Acquainting acquainting;
    private final Access access;

    CalendarFeedResource(Feeds feeds, Creations creations, Acquainting acquainting, Access access) {
        this.feeds = feeds;
        this.creations = creations;
        this.acquainting = acquainting;
        this.access = access;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have my follow-ups as a calendar",
            description =
                    "The answer holds a secret address for any calendar program. It is told once and kept nowhere: whoever knows"
                            + " it reads my follow-ups, so revoke the feed when it got about. A repetition with the same Idempotency-Key"
                            + " tells of the feed, and not of its address.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewFeed.class),
                            examples = @ExampleObject(name = "feed", value = NEW)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = FeedView.class),
                            examples = @ExampleObject(name = "feed", value = EXAMPLE)))
    public RestResponse<FeedView> make(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "send a JSON object") @Valid NewFeed wanted) {
        var caller = acquainting.caller();
        var feed = creations.once(
                key,
                wanted,
                id -> feeds.make(id, caller.team(), caller.memberId(), wanted),
                id -> feeds.one(id, caller.memberId()));
        return ResponseBuilder.<FeedView>created(URI.create("/v1/calendar-feeds/" + feed.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(feed.version()))
                .entity(feed)
                .build();
    }

    @GET
    @Operation(summary = "My calendar feeds, without their addresses")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "feeds", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<FeedView> list(@BeanParam PageRequest page) {
        return feeds.page(access.caller().memberId(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of my calendar feeds, without its address")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = FeedView.class),
                            examples = @ExampleObject(name = "feed", value = EXAMPLE)))
    public RestResponse<FeedView> one(@PathParam("id") UUID id) {
        var feed = feeds.one(id, access.caller().memberId());
        return ResponseBuilder.ok(feed)
                .header(HttpHeaders.ETAG, EntityTags.of(feed.version()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revoke a calendar feed")
    @APIResponse(responseCode = "204", description = "Its address opens nothing any more")
    public void revoke(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        feeds.revoke(id, access.caller().memberId(), ifMatch);
    }
}
