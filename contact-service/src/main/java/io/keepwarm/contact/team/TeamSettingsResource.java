package io.keepwarm.contact.team;

import io.keepwarm.chassis.http.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

/// The team's settings over HTTP.
@Path("/v1/team-settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Team settings")
public class TeamSettingsResource {
    private static final String CHANGE = "{\"innerCircleLimit\": 20, \"defaultVisibility\": \"TEAM\"}";
    private static final String EXAMPLE = "{\"version\": 1, \"innerCircleLimit\": 20, \"defaultVisibility\": \"TEAM\"}";

    private final Settling settling;

    TeamSettingsResource(Settling settling) {
        this.settling = settling;
    }

    @GET
    @Operation(summary = "What my team has settled", description = "Version 0: nothing yet; these are the defaults.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = TeamSettings.class),
                            examples = @ExampleObject(name = "settings", value = EXAMPLE)))
    public RestResponse<TeamSettings> read() {
        return tagged(settling.current());
    }

    @PUT
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Settle for my team",
            description = "What is left out goes back to its default. A lower limit puts nobody out of an inner circle,"
                    + " but nobody enters one that holds as many or more.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TeamSettingsChange.class),
                            examples = @ExampleObject(name = "settings", value = CHANGE)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = TeamSettings.class),
                            examples = @ExampleObject(name = "settings", value = EXAMPLE)))
    public RestResponse<TeamSettings> change(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "send a JSON object") @Valid TeamSettingsChange change) {
        return tagged(settling.change(ifMatch, change));
    }

    private static RestResponse<TeamSettings> tagged(TeamSettings settings) {
        return ResponseBuilder.ok(settings)
                .header(HttpHeaders.ETAG, EntityTags.of(settings.version()))
                .build();
    }
}
