package io.keepwarm.reminder.policy;

import io.keepwarm.chassis.http.EntityTags;
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

/// The terms of keeping in touch, over HTTP.
@Path("/v1/cadence-policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cadence policy")
public class CadencePolicyResource {
    private static final String MINE = """
            {"me": {"workDays": ["MON", "TUE", "WED", "THU", "FRI"]}}""";
    private static final String TEAM = """
            {"team": {"days": {"INNER_CIRCLE": 14, "CLOSE": 30, "REGULAR": 90, "OCCASIONAL": 180}, "originDays": {"MENTOR": 60},
                      "grace": 2, "budget": 5, "seasons": [{"name": "Holidays", "from": "--12-10", "to": "--01-06", "budget": 8}]}}""";
    private static final String EXAMPLE = """
            {"version": 2, "team": {"days": {"INNER_CIRCLE": 14, "CLOSE": 30, "REGULAR": 90, "OCCASIONAL": 180},
             "originDays": {"MENTOR": 60}, "grace": 2, "budget": 5,
             "seasons": [{"name": "Holidays", "from": "--12-10", "to": "--01-06", "budget": 8}]},
             "me": {"workDays": ["MON", "TUE", "WED", "THU", "FRI"]}}""";

    private final Settling settling;

    CadencePolicyResource(Settling settling) {
        this.settling = settling;
    }

    @GET
    @Operation(
            summary = "By what terms my follow-ups come",
            description =
                    "What my team has settled, and my own work days. Version 0: nothing yet; these are the defaults.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = CadenceTerms.View.class),
                            examples = @ExampleObject(name = "policy", value = EXAMPLE)))
    public RestResponse<CadenceTerms.View> read() {
        return tagged(settling.current());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Settle by what terms follow-ups come",
            description =
                    "The team's part is for managers. A part that is left out stays as it is; within a part, what is left out"
                            + " goes back to its default. All that is scheduled is reckoned anew a moment later.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CadenceTerms.class),
                            examples = {
                                @ExampleObject(name = "mine", value = MINE),
                                @ExampleObject(name = "team", value = TEAM)
                            }))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = CadenceTerms.View.class),
                            examples = @ExampleObject(name = "policy", value = EXAMPLE)))
    public RestResponse<CadenceTerms.View> change(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "send a JSON object") @Valid CadenceTerms terms) {
        return tagged(settling.change(ifMatch, terms));
    }

    private static RestResponse<CadenceTerms.View> tagged(CadenceTerms.View terms) {
        return ResponseBuilder.ok(terms)
                .header(HttpHeaders.ETAG, EntityTags.of(terms.version()))
                .build();
    }
}
