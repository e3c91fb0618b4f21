package io.keepwarm.reminder.agenda;

import io.keepwarm.reminder.knowledge.Acquainting;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Members' agendas over HTTP.
@Path("/v1/agenda")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agenda")
public class AgendaResource {
    private static final String EXAMPLE = """
            {"on": "2026-03-10", "budget": 5, "met": 1, "lines": [
              {"followUpId": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f65", "contactId": "019ab1c2-0000-7000-8000-000000000001",
               "contactName": "Ada Lovelace", "reason": "MY_PROMISE", "dueOn": "2026-03-11", "state": "SCHEDULED", "rank": 1,
               "why": ["You promised, send the article on tides: tomorrow"],
               "suggestion": {"text": "Do as you promised: send the article on tides", "channel": "EMAIL",
                              "lastNote": "Talked about the engine"}}],
             "heldBack": [
              {"followUpId": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f66", "contactId": "019ab1c2-0000-7000-8000-000000000002",
               "contactName": "Bao Tran", "reason": "KEEP_IN_TOUCH", "dueOn": "2026-03-01",
               "why": "A colleague was in touch with them lately: wait until 2026-03-14"}],
             "heldBackCount": 1,
             "occasions": [{"contactId": "019ab1c2-0000-7000-8000-000000000003", "contactName": "Chiara Rossi",
                            "kind": "BIRTHDAY", "on": "2026-03-12"}]}""";

    private final Reading reading;
    private final Acquainting acquainting;

    AgendaResource(Reading reading, Acquainting acquainting) {
        this.reading = reading;
        this.acquainting = acquainting;
    }

    @GET
    @Operation(
            summary = "What I am to do today",
            description =
                    "The right few people, first things first, each with the reasons and a suggestion; then what waits and why."
                            + " Promises and replies stand on it however many there are, others as far as the day's budget goes: more than"
                            + " half of it to people who matter just now, some of it always to people with whom I share values.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = AgendaView.class),
                            examples = @ExampleObject(name = "agenda", value = EXAMPLE)))
    public AgendaView of(
            @QueryParam("on")
                    @Parameter(description = "Another day, as far as it is known now; today if left out")
                    @Nullable
                    LocalDate on) {
        return reading.of(acquainting.caller().memberId(), on);
    }
}
