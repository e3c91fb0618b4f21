package io.keepwarm.contact.goal;

import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// What the team has wanted of, over HTTP.
@Path("/v1/goals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goals")
public class GoalResource {
    private static final String NEW = """
            {"title": "Enter the Icelandic market", "problem": "Nobody there has tried our sensors yet",
             "until": "2026-12-31", "scope": "TEAM"}""";
    private static final String EXAMPLE = """
            {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f67", "version": 1, "memberId": "alice",
             "title": "Enter the Icelandic market", "problem": "Nobody there has tried our sensors yet",
             "until": "2026-12-31", "scope": "TEAM", "state": "OPEN", "createdAt": "2026-02-28T09:30:00Z",
             "updatedAt": "2026-02-28T09:30:00Z"}""";

    private final SettingGoals setting;
    private final Creations creations;

    GoalResource(SettingGoals setting, Creations creations) {
        this.setting = setting;
        this.creations = creations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set a goal",
            description = "Of the caller's own, or the team's. Contacts are linked to it by relevance.goalIds.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewGoal.class),
                            examples = @ExampleObject(name = "goal", value = NEW)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = GoalView.class),
                            examples = @ExampleObject(name = "goal", value = EXAMPLE)))
    public RestResponse<GoalView> set(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "send a JSON object") @Valid NewGoal wanted) {
        var goal = creations.once(key, wanted, id -> setting.set(id, wanted), setting::one);
        return ResponseBuilder.<GoalView>created(URI.create("/v1/goals/" + goal.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(goal.version()))
                .entity(goal)
                .build();
    }

    @GET
    @Operation(summary = "My goals and my team's")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "goals", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<GoalView> list(
            @QueryParam("scope") @Parameter(description = "Only of this scope") @Nullable GoalScope scope,
            @QueryParam("state") @Parameter(description = "Only in this state") @Nullable GoalProgress state,
            @BeanParam PageRequest page) {
        return setting.page(scope, state, page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One goal")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = GoalView.class),
                            examples = @ExampleObject(name = "goal", value = EXAMPLE)))
    public RestResponse<GoalView> one(@PathParam("id") UUID id) {
        return tagged(setting.one(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace a goal",
            description = "Scope and state stay as they are when left out. A goal that is closed changes nothing about"
                    + " how its people are kept in touch with.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewGoal.class),
                            examples = @ExampleObject(name = "goal", value = NEW)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = GoalView.class),
                            examples = @ExampleObject(name = "goal", value = EXAMPLE)))
    public RestResponse<GoalView> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "send a JSON object") @Valid NewGoal wanted) {
        return tagged(setting.replace(id, ifMatch, wanted));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a goal", description = "Contacts are no longer linked to it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        setting.delete(id, ifMatch);
    }

    private static RestResponse<GoalView> tagged(GoalView goal) {
        return ResponseBuilder.ok(goal)
                .header(HttpHeaders.ETAG, EntityTags.of(goal.version()))
                .build();
    }
}
