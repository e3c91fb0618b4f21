package io.keepwarm.digest.preference;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.digest.knowledge.Acquaintance;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// How the calling member wants to be told.
@Path("/v1/digest-preferences/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Digest preferences")
public class PreferenceResource {
    private static final String WISH = """
            {"enabled": true, "email": "ada@example.org", "at": "08:00", "days": ["MON", "TUE", "WED", "THU", "FRI"],
             "weeklyReviewOn": null, "sections": ["OWED", "PEOPLE", "OCCASIONS", "THANKS", "OLD_TIE"],
             "maxPeople": 5, "pace": "GROWING", "allQuiet": false, "format": "HTML"}
            """;
    private static final String EXAMPLE = """
            {"enabled": true, "email": "ada@example.org", "emailToConfirm": null, "undeliverable": null, "at": "08:00", "days": ["MON", "TUE", "WED", "THU", "FRI"],
             "weeklyReviewOn": null, "sections": ["OWED", "PEOPLE", "OCCASIONS", "THANKS", "OLD_TIE"],
             "maxPeople": 5, "pace": "GROWING", "allQuiet": false, "format": "HTML"}
            """;

    private final Acquaintance acquaintance;
    private final Preferring preferring;
    private final AskingToConfirm asking;
    private final Access access;

    PreferenceResource(Acquaintance acquaintance, Preferring preferring, AskingToConfirm asking, Access access) {
        this.asking = asking;
        this.access = access;
        this.acquaintance = acquaintance;
        this.preferring = preferring;
    }

    /// The preferences in force, defaults among them. Zone and language are the member's own, see `/v1/me`.
    @GET
    @Operation(summary = "Read how I am told")
    @APIResponse(
            responseCode = "200",
            description = "The preferences in force, with an ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = PreferenceView.class),
                            examples = @ExampleObject(name = "defaults", value = EXAMPLE)))
    public Response read() {
        return answer(preferring.read(acquaintance.caller()));
    }

    /// Replaces all preferences; what is left out goes back to its default. Another address than the team directory's
    /// is
    /// sent a link first, good for three days, and is used once it was followed.
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say how I want to be told")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PreferenceChange.class),
                            examples = @ExampleObject(name = "defaults", value = WISH)))
    @APIResponse(
            responseCode = "200",
            description = "The preferences now in force, with a new ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = PreferenceView.class),
                            examples = @ExampleObject(name = "defaults", value = EXAMPLE)))
    public Response replace(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "send a JSON object") @Valid PreferenceChange change) {
        String memberId = acquaintance.caller();
        // Whoever cannot be asked is not noted as asked: the mail goes first.
        preferring
                .toConfirm(memberId, change, ifMatch)
                .ifPresent(address -> asking.ask(access.caller().team(), memberId, address));
        return answer(preferring.replace(memberId, change, ifMatch));
    }

    private static Response answer(Preferring.Versioned preference) {
        return Response.ok(preference.view())
                .header(HttpHeaders.ETAG, EntityTags.of(preference.version()))
                .build();
    }
}
