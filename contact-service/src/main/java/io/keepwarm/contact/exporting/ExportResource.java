package io.keepwarm.contact.exporting;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Parameters;
import io.keepwarm.contact.addressbook.PortableCard;
import io.keepwarm.contact.exporting.ExportForm.VCards.Group;
import io.keepwarm.events.contact.Tier;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Exports over HTTP.
@Path("/v1/exports/contacts")
@Tag(name = "Import and export")
public class ExportResource {
    private static final String EXAMPLE = """
            BEGIN:VCARD
            VERSION:4.0
            FN:Maya Okonkwo
            N:Okonkwo;Maya;;;
            UID:urn:uuid:019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60
            EMAIL;TYPE=work:maya@brightwater.example
            END:VCARD
            """;

    private static final String JSON = """
            [
            {"uid":"urn:uuid:019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60","name":{"full":"Maya Okonkwo"},"tier":"CLOSE"}
            ]
            """;
    private static final String TABLE = """
            uid,name.full,name.given,name.family,emails
            urn:uuid:019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60,Maya Okonkwo,Maya,Okonkwo,maya@brightwater.example [work]
            """;

    private final Exporting exporting;
    private final PortableCard portable;
    private final Access access;

    ExportResource(Exporting exporting, PortableCard portable, Access access) {
        this.exporting = exporting;
        this.portable = portable;
        this.access = access;
    }

    @GET
    @Produces({"text/vcard", "text/csv", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "All my contacts as a file",
            description = "Those the caller may see and that are not in the trash: as vCards of version 4.0, or 3.0 for"
                    + " `Accept: text/vcard;version=3.0`, with what came along when they were imported; as a table for"
                    + " `text/csv`; or with all that their cards say for `application/json`. An import reads each of"
                    + " them back. With `circle` only those in it, and as vCards a card of the group behind them; with `tier` and"
                    + " `keeper` only those: `tier=INNER_CIRCLE&keeper=me` is my inner circle.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/vcard", examples = @ExampleObject(name = "vCard", value = EXAMPLE)),
                @Content(mediaType = "text/csv", examples = @ExampleObject(name = "table", value = TABLE)),
                @Content(mediaType = "application/json", examples = @ExampleObject(name = "contacts", value = JSON))
            })
    public Response contacts(
            @QueryParam("circle") @Parameter(description = "Only those in this circle of mine") @Nullable String circle,
            @QueryParam("tier") @Parameter(description = "Only those of one of these tiers") List<Tier> tiers,
            @QueryParam("keeper") @Parameter(description = "Only those kept by this member; me is the caller") @Nullable
                    String keeper,
            @Context HttpHeaders headers) {
        UUID id = Parameters.id("circle", circle);
        Parameters.requireText("keeper", keeper);
        Caller caller = access.caller();
        Selected selected = new Selected(
                caller,
                id == null ? null : new Group(id, exporting.circle(id).name()),
                new Selection(List.copyOf(tiers), "me".equals(keeper) ? caller.memberId() : keeper));
        return accepted(headers).stream()
                .map(accepted -> answer(accepted, selected))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }

    /// An empty header asks for nothing, and takes whatever comes.
    private static List<MediaType> accepted(HttpHeaders headers) {
        String header = headers.getHeaderString(HttpHeaders.ACCEPT);
        return header == null || header.isBlank()
                ? List.of(MediaType.WILDCARD_TYPE)
                : headers.getAcceptableMediaTypes();
    }

    /// @param circle null: whoever is in one or none
    private record Selected(Caller caller, @Nullable Group circle, Selection selection) {}

    private Optional<Response> answer(MediaType accepted, Selected selected) {
        String version = accepted.getParameters().getOrDefault("version", "4.0");
        if (accepts(accepted, "text", "vcard") && (version.equals("4.0") || version.equals("3.0"))) {
            var form = new ExportForm.VCards(version.equals("3.0"), selected.circle());
            return Optional.of(answer(form, selected, "text/vcard;version=" + version + ";charset=utf-8"));
        }
        if (accepts(accepted, "text", "csv")) {
            return Optional.of(
                    answer(new ExportForm.Table(portable), selected, "text/csv;charset=utf-8;header=present"));
        }
        return accepts(accepted, "application", "json")
                ? Optional.of(answer(new ExportForm.JsonArray(portable), selected, MediaType.APPLICATION_JSON))
                : Optional.empty();
    }

    private static boolean accepts(MediaType accepted, String type, String subtype) {
        return (accepted.isWildcardType() || accepted.getType().equalsIgnoreCase(type))
                && (accepted.isWildcardSubtype() || accepted.getSubtype().equalsIgnoreCase(subtype));
    }

    private Response answer(ExportForm form, Selected selected, String type) {
        StreamingOutput body = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            if (selected.circle() == null) {
                exporting.all(selected.caller(), selected.selection(), form, writer);
            } else {
                exporting.circle(selected.caller(), selected.circle().id(), selected.selection(), form, writer);
            }
            writer.flush();
        };
        return Response.ok(body)
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + form.fileName() + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
