package io.keepwarm.interaction.calendardrop;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.interaction.arrival.Recipient;
import io.keepwarm.interaction.calendardrop.ics.CalendarReader;
import io.keepwarm.interaction.calendardrop.ics.NotACalendar;
import io.keepwarm.interaction.knowledge.KnownMembers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Calendars dropped over HTTP.
@Path("/v1/calendar-drops")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Arrivals")
public class CalendarDropResource {
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//example//EN
            BEGIN:VEVENT
            UID:harbour-1@ferry.example
            DTSTAMP:20260227T090000Z
            DTSTART:20260227T100000Z
            DTEND:20260227T110000Z
            SUMMARY:The new harbour
            LOCATION:Pier 3
            ATTENDEE;CN=Maya Okonkwo;PARTSTAT=ACCEPTED:mailto:maya@brightwater.example
            END:VEVENT
            END:VCALENDAR
            """;
    private static final String ANSWER = """
            {"logged": 1, "updated": 0, "removed": 0, "results": [{"uid": "harbour-1@ferry.example",
              "start": "2026-02-27T10:00:00Z", "result": "LOGGED", "interactionId": "019ab1c2-7d40-7a11-9c02-1f2e3d4c5b6a",
              "contactIds": ["0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10"]}], "candidates": []}""";

    private final DroppingCalendar dropping;
    private final KnownMembers members;
    private final Access access;

    CalendarDropResource(DroppingCalendar dropping, KnownMembers members, Access access) {
        this.dropping = dropping;
        this.members = members;
        this.access = access;
    }

    @POST
    @Consumes("text/calendar")
    @Operation(
            summary = "Make touches of the past meetings of a calendar",
            description =
                    "The body is an iCalendar file, at most 8 MB. Each meeting that is over, with contacts who did not decline, is"
                            + " a touch: VIDEO where there is a link to meet at, CALL where the place is a phone number, else"
                            + " IN_PERSON. Repeated ones are followed for the last two years. A meeting is known by its UID: dropped"
                            + " again it changes nothing, changed it changes its touch, cancelled it takes that back. At most"
                            + " 1,000 new touches are made at once; drop the calendar again for the rest.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "a meeting", value = CALENDAR)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarDropView.class),
                            examples = @ExampleObject(name = "logged", value = ANSWER)))
    public CalendarDropView drop(@Nullable InputStream calendar) throws IOException {
        var caller = access.caller();
        var zone = QuarkusTransaction.requiringNew().call(() -> members.zoneOf(caller));
        String text = calendar == null ? "" : new String(calendar.readAllBytes(), StandardCharsets.UTF_8);
        try {
            return dropping.drop(Recipient.of(caller), CalendarReader.read(text, zone));
        } catch (NotACalendar reason) {
            throw new Problem(
                    400,
                    "not-a-calendar",
                    "Not a calendar",
                    "Send an iCalendar file (RFC 5545): " + reason.getMessage() + ".");
        }
    }
}
