package io.keepwarm.contact.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.MergePatches;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

/// The team directory over HTTP.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class MemberResource {
    private static final String LIST = "members";
    private static final String EXAMPLE = """
            {"id": "alice", "version": 2, "team": "acme", "name": "Alice Ames", "email": "alice@acme.example",
             "zone": "Europe/Berlin", "locale": "en-GB", "leapDay": "FEB_28", "roles": ["member"], "active": true}""";

    private final MemberDirectory directory;

    MemberResource(MemberDirectory directory) {
        this.directory = directory;
    }

    @GET
    @Path("/me")
    @Operation(summary = "Who am I, in which zone")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = MemberView.class),
                            examples = @ExampleObject(name = "me", value = EXAMPLE)))
    public RestResponse<MemberView> me() {
        return tagged(directory.me());
    }

    @PATCH
    @Path("/me")
    @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change my name, zone, locale or leap day", description = "JSON Merge Patch (RFC 7396).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = OwnSettings.class),
                            examples = @ExampleObject(name = "zone", value = "{\"zone\": \"Asia/Tokyo\"}")))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = MemberView.class),
                            examples = @ExampleObject(name = "me", value = EXAMPLE)))
    public RestResponse<MemberView> changeMe(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, String patch)
            throws JsonProcessingException {
        return tagged(directory.changeMe(ifMatch, patch));
    }

    @GET
    @Path("/members")
    @Operation(summary = "The members of my team, by id")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = MemberView.class),
                            examples = @ExampleObject(name = "members", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<MemberView> list(@BeanParam PageRequest page) {
        String after = page.after(LIST, List::getFirst).orElse("");
        return page.of(LIST, directory.after(after, page.limit() + 1), last -> List.of(last.id()));
    }

    @GET
    @Path("/members/{id}")
    @Operation(summary = "One member of my team")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = MemberView.class),
                            examples = @ExampleObject(name = "member", value = EXAMPLE)))
    public RestResponse<MemberView> one(@PathParam("id") String id) {
        return tagged(directory.member(id));
    }

    @PUT
    @Path("/members/{id}")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Switch a member on or off",
            description = "An inactive member gets neither follow-ups nor mail.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Activation.class),
                            examples = @ExampleObject(name = "off", value = "{\"active\": false}")))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = MemberView.class),
                            examples = @ExampleObject(name = "member", value = EXAMPLE)))
    public RestResponse<MemberView> activate(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "send a JSON object") @Valid Activation activation) {
        return tagged(directory.activate(id, ifMatch, activation.active()));
    }

    private static RestResponse<MemberView> tagged(MemberView member) {
        return ResponseBuilder.ok(member)
                .header(HttpHeaders.ETAG, EntityTags.of(member.version()))
                .build();
    }
}
