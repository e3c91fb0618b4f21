package io.keepwarm.contact.importing;

import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.contact.addressbook.ImportFormat;
import io.keepwarm.contact.importing.ImportViews.ImportRowView;
import io.keepwarm.contact.importing.ImportViews.ImportView;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/// Imports over HTTP.
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Import and export")
public class ImportResource {
    private static final String CARD = """
            BEGIN:VCARD
            VERSION:4.0
            FN:Maya Okonkwo
            EMAIL:maya@brightwater.example
            END:VCARD
            """;
    private static final String EXAMPLE = """
            {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60", "format": "VCARD", "dryRun": false, "state": "DONE", "total": 3,
             "processed": 3, "created": 1, "updated": 0, "unchanged": 1, "rejected": 1, "createdAt": "2026-02-28T09:30:00Z"}""";

    private final Imports imports;
    private final Receiving receiving;
    private final Watching watching;

    ImportResource(Imports imports, Receiving receiving, Watching watching) {
        this.imports = imports;
        this.receiving = receiving;
        this.watching = watching;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Import an address book",
            description =
                    "The body is the file itself, at most 256 MB: vCard 2.1, 3.0 or 4.0, LinkedIn's Connections.csv, the CSV"
                            + " of Google Contacts or Outlook, any other CSV with a mapping, or an export of Keepwarm. Its"
                            + " rows are taken over one after the other; look at Location for how far it is.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/vcard",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "vCard", value = CARD)))
    @APIResponse(
            responseCode = "202",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "import", value = EXAMPLE)))
    public RestResponse<ImportView> start(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @QueryParam("format") @Nullable ImportFormat format,
            @QueryParam("dryRun") @Nullable Boolean dryRun,
            @QueryParam("map") List<String> map,
            @Context HttpHeaders headers,
            @Nullable InputStream file) {
        var type = headers.getMediaType();
        if (type != null && type.getType().equalsIgnoreCase("multipart")) {
            throw new Problem(
                    415,
                    "not-the-file-itself",
                    "Not the file itself",
                    "This is a form with a file in it. Send the file itself as the body; curl does so with"
                            + " --data-binary @file.");
        }
        var bytes = file == null ? InputStream.nullInputStream() : file;
        try (var received = receiving.file(bytes, charset(type), format, map, Boolean.TRUE.equals(dryRun))) {
            return accepted(imports.start(key, received));
        }
    }

    private static @Nullable Charset charset(@Nullable MediaType type) {
        String named = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return named == null ? null : Charset.forName(named);
        } catch (IllegalArgumentException unknown) {
            throw new Problem(
                    415,
                    "unknown-charset",
                    "Unknown charset",
                    "The charset of Content-Type is not known here. Send the file in UTF-8, or name the one it is in,"
                            + " such as text/csv; charset=windows-1251.");
        }
    }

    private static RestResponse<ImportView> accepted(ImportView started) {
        return ResponseBuilder.<ImportView>accepted()
                .location(URI.create("/v1/imports/" + started.id()))
                .entity(started)
                .build();
    }

    @GET
    @Operation(summary = "List my imports, the newest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "imports", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Page<ImportView> list(@BeanParam PageRequest page) {
        return imports.page(page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "How far an import is",
            description =
                    "For `Accept: text/event-stream` an event each time it has gone on, the last one when it has ended.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "import", value = EXAMPLE)))
    public ImportView one(@PathParam("id") UUID id) {
        return imports.one(id);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(hidden = true)
    public Multi<ImportView> progress(@PathParam("id") UUID id) {
        return watching.progress(id);
    }

    @GET
    @Path("/{id}/rows")
    @Operation(summary = "What became of the rows of an import")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "rows",
                                            value = "{\"items\": [{\"row\": 2, \"result\": \"REJECTED\", \"reason\":"
                                                    + " \"The card has no END:VCARD.\"}]}")))
    public Page<ImportRowView> rows(
            @PathParam("id") UUID id, @QueryParam("result") @Nullable RowResult result, @BeanParam PageRequest page) {
        return imports.rows(id, result, page);
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Stop an import", description = "What was taken over by then stays.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "import", value = EXAMPLE)))
    public ImportView cancel(@PathParam("id") UUID id) {
        return imports.cancel(id);
    }
}
