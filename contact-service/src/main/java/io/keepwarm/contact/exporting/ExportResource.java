package io.keepwarm.contact.exporting;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.access.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
            REV:20260228T093000Z
            EMAIL;TYPE=work:maya@brightwater.example
            END:VCARD
            """;

    private final Exporting exporting;
    private final Access access;

    ExportResource(Exporting exporting, Access access) {
        this.exporting = exporting;
        this.access = access;
    }

    @GET
    @Produces("text/vcard")
    @Operation(
            summary = "All my contacts as vCards",
            description = "Those the caller may see and that are not in the trash, with what came along when they were"
                    + " imported. Version 4.0, or 3.0 for `Accept: text/vcard;version=3.0`.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/vcard", examples = @ExampleObject(name = "vCard", value = EXAMPLE)))
    public Response vcards(@Context HttpHeaders headers) {
        String version = version(headers);
        Caller caller = access.caller();
        StreamingOutput body = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            exporting.vcards(caller, version.equals("3.0"), writer);
            writer.flush();
        };
        return Response.ok(body)
                .type("text/vcard;version=" + version + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contacts.vcf\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static String version(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            String version = accepted.getParameters().getOrDefault("version", "4.0");
            if (version.equals("4.0") || version.equals("3.0")) {
                return version;
            }
        }
        throw new NotAcceptableException();
    }
}
