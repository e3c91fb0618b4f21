package io.keepwarm.contact.duplicate;

import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Contacts that may be one person, over HTTP.
@Path("/v1/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
public class DuplicateResource {
    private static final String EXAMPLE = """
            {"items": [{"score": 90, "reasons": [{"kind": "EMAIL", "value": "maya@brightwater.example"}, {"kind": "NAME",
             "value": "maya okonkwo"}], "contacts": [{"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60", "name": "Maya Okonkwo",
             "organisation": "Brightwater", "keeperId": "alice"}, {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f61", "name":
             "Okonkwo, Maya", "keeperId": "alice"}]}]}""";
    private static final String DISMISSAL = """
            {"contactIds": ["019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60", "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f61"]}""";

    private final Duplicates duplicates;

    DuplicateResource(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @GET
    @Operation(
            summary = "Contacts that may be one person",
            description =
                    "Pairs of those the caller may see, out of the trash, with what they have in common: first those with"
                            + " a profile in common, then by e-mail address, phone number and name; on each page the"
                            + " likeliest first. A first name or a birthday that contradicts speaks against it. What more"
                            + " than 20 people share tells nothing. A page may be shorter than `limit` and have a `next` all the same.")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "duplicates", value = EXAMPLE)))
    public Page<DuplicateView> list(@BeanParam PageRequest page) {
        return duplicates.page(page);
    }

    @POST
    @Path("/dismiss")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say that two contacts are not one person",
            description = "For the whole team: the pair is not shown again. Saying it twice changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Dismissal.class),
                            examples = @ExampleObject(name = "two", value = DISMISSAL)))
    @APIResponse(responseCode = "204", description = "The pair is not shown any more")
    public void dismiss(@NotNull(message = "send a JSON object") @Valid Dismissal dismissal) {
        duplicates.dismiss(dismissal.contactIds());
    }
}
