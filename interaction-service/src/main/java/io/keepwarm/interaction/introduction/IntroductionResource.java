package io.keepwarm.interaction.introduction;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Parameters;
import io.keepwarm.interaction.introduction.NewIntroduction.GivenConsent;
import io.keepwarm.interaction.knowledge.Acquainting;
import io.keepwarm.interaction.tie.Collisions;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Introductions over HTTP. They are their member's own.
@Path("/v1/introductions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Introductions")
public class IntroductionResource {
    private static final String NO_BODY = "send a JSON object";
    private static final String NEW = """
            {"contactIds": ["0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d11"],
             "why": "He looks for a lab that tests looms, she runs one",
             "consent": [{"contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "answer": "AGREED"}]}""";
    private static final String INTRODUCTION = """
            {"id": "0199e0d4-0b7e-7c80-8f2e-5f3d1f0c2a44", "version": 1, "memberId": "alice",
             "contactIds": ["0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d11"],
             "why": "He looks for a lab that tests looms, she runs one",
             "consent": [{"contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "answer": "AGREED"},
                         {"contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d11", "answer": "NOT_ASKED"}],
             "state": "ASKING", "interactionId": null, "madeAt": null, "outcome": null,
             "createdAt": "2026-11-20T16:02:11Z", "updatedAt": "2026-11-20T16:02:11Z"}""";

    private final Introducing introducing;
    private final Creations creations;
    private final Acquainting acquainting;
    private final Access access;

    IntroductionResource(Introducing introducing, Creations creations, Acquainting acquainting, Access access) {
        this.introducing = introducing;
        this.creations = creations;
        this.acquainting = acquainting;
        this.access = access;
    }

    /// Notes that two might be brought together. It is made when both have agreed.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Note an introduction to be made")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = IntroductionView.class),
                            examples = @ExampleObject(name = "an introduction", value = INTRODUCTION)))
    public RestResponse<IntroductionView> propose(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "an introduction", value = NEW)))
                    @Valid
                    @NotNull(message = NO_BODY)
                    NewIntroduction wanted) {
        var caller = access.caller();
        var view = acquainting.run(mayAsk -> creations.once(
                key, wanted, id -> introducing.propose(id, caller, wanted, mayAsk), id -> introducing.one(id, caller)));
        return ResponseBuilder.<IntroductionView>created(URI.create("/v1/introductions/" + view.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @Operation(summary = "List my introductions, the newest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "one introduction",
                                            value = "{\"items\": [" + INTRODUCTION + "]}")))
    public Page<IntroductionView> list(
            @QueryParam("contactId") @Nullable String contactId, @BeanParam PageRequest page) {
        Parameters.requireId("contactId", contactId);
        return introducing.page(access.caller(), contactId, page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read an introduction")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = IntroductionView.class),
                            examples = @ExampleObject(name = "an introduction", value = INTRODUCTION)))
    public RestResponse<IntroductionView> read(@PathParam("id") UUID id) {
        return tagged(introducing.one(id, access.caller()));
    }

    /// Other words or further answers, until it is made. The two stay.
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change an introduction that is not made yet")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = IntroductionView.class),
                            examples = @ExampleObject(name = "an introduction", value = INTRODUCTION)))
    public RestResponse<IntroductionView> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "an introduction", value = NEW)))
                    @Valid
                    @NotNull(message = NO_BODY)
                    NewIntroduction wanted) {
        return tagged(introducing.change(id, access.caller(), ifMatch, wanted));
    }

    /// Forgets it. A touch that was logged with it stays.
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete an introduction")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        introducing.delete(id, access.caller(), ifMatch);
    }

    @POST
    @Path("/{id}/consent")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Note what one of the two says to being introduced")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = IntroductionView.class),
                            examples = @ExampleObject(name = "an introduction", value = INTRODUCTION)))
    public RestResponse<IntroductionView> consent(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "agreed", value = """
                                                            {"contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10",
                                                             "answer": "AGREED"}""")))
                    @Valid
                    @NotNull(message = NO_BODY)
                    GivenConsent given) {
        return tagged(introducing.consent(id, access.caller(), given));
    }

    /// Only when both agreed. It logs one touch with both, as help given.
    @POST
    @Path("/{id}/make")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say that an introduction was made; a touch is logged")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = IntroductionView.class),
                            examples = @ExampleObject(name = "an introduction", value = INTRODUCTION)))
    public RestResponse<IntroductionView> make(@PathParam("id") UUID id, @Valid @Nullable Making how) {
        var caller = access.caller();
        return tagged(Collisions.outlast(() -> acquainting.run(
                mayAsk -> introducing.make(id, caller, how == null ? Making.WITHOUT_A_WORD : how, mayAsk))));
    }

    @POST
    @Path("/{id}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Note what came of an introduction")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = IntroductionView.class),
                            examples = @ExampleObject(name = "an introduction", value = INTRODUCTION)))
    public RestResponse<IntroductionView> end(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "they met", value = """
                                                            {"outcome": "TALKED", "note": "They meet again in May"}""")))
                    @Valid
                    @NotNull(message = NO_BODY)
                    GivenOutcome given) {
        return tagged(introducing.end(id, access.caller(), given));
    }

    private static RestResponse<IntroductionView> tagged(IntroductionView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }
}
