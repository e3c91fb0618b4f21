package io.keepwarm.interaction.promise;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.MergePatches;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.interaction.knowledge.Acquainting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
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

/// Promises over HTTP. Only who noted a promise changes it.
@Path("/v1/promises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Promises")
public class PromiseResource {
    private static final String NO_BODY = "send a JSON object";
    private static final String NEW = """
            {"contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "by": "ME", "what": "Send the relocation checklist",
             "channel": "EMAIL", "dueOn": "2027-11-27", "madeOn": "2026-11-20"}""";
    private static final String PROMISE = """
            {"id": "0199e0d4-0b7e-7c80-8f2e-5f3d1f0c2a44", "version": 1, "memberId": "alice",
             "contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "interactionId": null, "by": "ME",
             "what": "Send the relocation checklist", "channel": "EMAIL", "madeOn": "2026-11-20",
             "dueOn": "2027-11-27", "private": false, "state": "OPEN", "late": false, "closedOn": null,
             "closingNote": null, "withdrawn": false, "createdAt": "2026-11-20T16:02:11Z",
             "updatedAt": "2026-11-20T16:02:11Z"}""";
    private static final String RECORD = """
            {"from": "2025-11-23", "to": "2026-11-22",
             "mine": {"made": 8, "kept": 5, "late": 1, "dropped": 1, "open": 1, "keptRate": 0.625, "lateRate": 0.125,
                      "droppedRate": 0.125, "openRate": 0.125},
             "theirs": {"made": 2, "kept": 1, "late": 1, "dropped": 0, "open": 0, "keptRate": 0.5, "lateRate": 0.5,
                        "droppedRate": 0.0, "openRate": 0.0}}""";

    private final Promising promising;
    private final KeepingPromises keeping;
    private final CountingPromises counting;
    private final MergePatches patches;
    private final Creations creations;
    private final Acquainting acquainting;
    private final Access access;

    PromiseResource(
            Promising promising,
            KeepingPromises keeping,
            CountingPromises counting,
            MergePatches patches,
            Creations creations,
            Acquainting acquainting,
            Access access) {
        this.promising = promising;
        this.keeping = keeping;
        this.counting = counting;
        this.patches = patches;
        this.creations = creations;
        this.acquainting = acquainting;
        this.access = access;
    }

    /// Notes a promise by itself; one made in a talk is better told with the interaction.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Note a promise, mine or theirs")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content =
                    @Content(
                            schema = @Schema(implementation = PromiseView.class),
                            examples = @ExampleObject(name = "a promise", value = PROMISE)))
    public RestResponse<PromiseView> make(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a promise", value = NEW)))
                    @Valid
                    @NotNull(message = NO_BODY)
                    NewPromise wanted) {
        var caller = access.caller();
        var view = acquainting.run(mayAsk -> creations.once(
                key, wanted, id -> promising.make(id, caller, wanted, mayAsk), id -> promising.one(id, caller)));
        return ResponseBuilder.<PromiseView>created(URI.create("/v1/promises/" + view.id()))
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .entity(view)
                .build();
    }

    /// Mine; with `contactId` or `memberId` the team's too, as far as they are not private.
    @GET
    @Operation(summary = "List promises, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of promises",
            content =
                    @Content(examples = @ExampleObject(name = "one promise", value = "{\"items\": [" + PROMISE + "]}")))
    public Page<PromiseView> list(@BeanParam PromiseFilter filter, @BeanParam PageRequest page) {
        return promising.page(access.caller(), filter, page);
    }

    /// How I keep my promises, and the others theirs to me.
    @GET
    @Path("/record")
    @Operation(summary = "Read how promises were kept, mine and theirs")
    @APIResponse(
            responseCode = "200",
            description = "The record",
            content =
                    @Content(
                            schema = @Schema(implementation = PromiseRecord.class),
                            examples = @ExampleObject(name = "a year", value = RECORD)))
    public PromiseRecord record(
            @QueryParam("from") @Parameter(description = "Made on this day or later; 365 days unless said") @Nullable
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "Made on this day or before; today unless said") @Nullable
                    LocalDate to,
            @QueryParam("contactId") @Parameter(description = "With this contact only") @Nullable String contactId) {
        return counting.record(access.caller(), from, to, contactId);
    }

    /// One of mine, or of the team's that is not private.
    @GET
    @Path("/{id}")
    @Operation(summary = "Read a promise")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = PromiseView.class),
                            examples = @ExampleObject(name = "a promise", value = PROMISE)))
    public RestResponse<PromiseView> read(@PathParam("id") UUID id) {
        return tagged(promising.one(id, access.caller()));
    }

    /// Replaces its words. The contact stays.
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace the words of a promise")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = PromiseView.class),
                            examples = @ExampleObject(name = "a promise", value = PROMISE)))
    public RestResponse<PromiseView> replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a promise", value = NEW)))
                    @Valid
                    @NotNull(message = NO_BODY)
                    NewPromise wanted) {
        return change(id, ifMatch, before -> wanted);
    }

    /// Changes some of its words, by JSON Merge Patch (RFC 7396).
    @PATCH
    @Path("/{id}")
    @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change some of the words of a promise")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = PromiseView.class),
                            examples = @ExampleObject(name = "a promise", value = PROMISE)))
    public RestResponse<PromiseView> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NewPromise.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "a later day",
                                                            value = "{\"dueOn\": \"2027-12-01\"}")))
                    String patch) {
        return change(id, ifMatch, before -> patched(before, patch));
    }

    /// As if it had never been made. One that an interaction told of is told of no more, and dropped if it was open.
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a promise")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        promising.delete(id, access.caller(), ifMatch);
    }

    /// It has been done.
    @POST
    @Path("/{id}/keep")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say that a promise was kept")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = PromiseView.class),
                            examples = @ExampleObject(name = "a promise", value = PROMISE)))
    public RestResponse<PromiseView> keep(@PathParam("id") UUID id, @Valid @Nullable ClosingWords closing) {
        keeping.keep(id, access.caller(), closing == null ? ClosingWords.WITHOUT_A_WORD : closing);
        return read(id);
    }

    /// It will not be done.
    @POST
    @Path("/{id}/drop")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say that a promise will not be kept")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = PromiseView.class),
                            examples = @ExampleObject(name = "a promise", value = PROMISE)))
    public RestResponse<PromiseView> drop(@PathParam("id") UUID id, @Valid @Nullable ClosingWords closing) {
        keeping.drop(id, access.caller(), closing == null ? ClosingWords.WITHOUT_A_WORD : closing);
        return read(id);
    }

    /// It is to be done after all.
    @POST
    @Path("/{id}/reopen")
    @Operation(summary = "Open a promise again")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = PromiseView.class),
                            examples = @ExampleObject(name = "a promise", value = PROMISE)))
    public RestResponse<PromiseView> reopen(@PathParam("id") UUID id) {
        keeping.reopen(id, access.caller());
        return read(id);
    }

    private RestResponse<PromiseView> change(UUID id, @Nullable String ifMatch, UnaryOperator<NewPromise> change) {
        return tagged(promising.change(id, access.caller(), ifMatch, change));
    }

    private NewPromise patched(NewPromise before, String patch) {
        try {
            return patches.apply(before, NewPromise.class, patch, Set.of());
        } catch (JsonProcessingException notReadable) {
            throw new WebApplicationException(notReadable, Response.Status.BAD_REQUEST);
        }
    }

    private static RestResponse<PromiseView> tagged(PromiseView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }
}
