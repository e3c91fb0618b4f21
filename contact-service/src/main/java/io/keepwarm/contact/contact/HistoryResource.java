package io.keepwarm.contact.contact;

import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.contact.history.HistoryEntry;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A contact's history over HTTP.
@Path("/v1/contacts/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
public class HistoryResource {
    private static final String EXAMPLE = """
            {"items": [{"at": "2026-03-02T08:15:00Z", "by": "bob", "version": 2, "changes": [{"field": "/title",
             "old": "Partner Manager", "new": "Head of Partnerships"}],
             "mergeId": "0199d7a2-6c00-7000-8000-00000000002d"}]}""";

    private final ReadingHistory reading;

    HistoryResource(ReadingHistory reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            summary = "Who changed what of a contact, when",
            description =
                    "The newest first. Fields are JSON pointers; what was not said before, or is not said any more, is"
                            + " left out. Changes made while the contact was PRIVATE are shown to its keeper of then alone. What was"
                            + " changed of contacts that were merged into it is among it, with the `mergeId` of what a merge"
                            + " or its undoing has changed. A page may have fewer changes than `limit` though `next`"
                            + " leads on.")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "history", value = EXAMPLE)))
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return reading.page(id, page);
    }
}
