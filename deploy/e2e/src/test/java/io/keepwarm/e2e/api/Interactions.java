package io.keepwarm.e2e.api;

import io.keepwarm.e2e.stack.Person;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The interactions, for one person.
public record Interactions(Person person) {

    /// One as it is read.
    public record Interaction(String id, Instant occurredAt, String channel, String summary) {
        static Interaction of(Map<String, Object> json) {
            return new Interaction(
                    (String) json.get("id"),
                    Instant.parse((String) json.get("occurredAt")),
                    (String) json.get("channel"),
                    (String) json.get("summary"));
        }
    }

    /// What is sent to log a call.
    public static Map<String, Object> call(String contactId, Instant at, String summary) {
        return Map.of(
                "contactIds",
                List.of(contactId),
                "occurredAt",
                at.truncatedTo(ChronoUnit.MILLIS).toString(),
                "channel",
                "CALL",
                "direction",
                "MUTUAL",
                "intent",
                "CATCH_UP",
                "summary",
                summary);
    }

    /// Sends it once, whatever comes of it.
    public Response send(String idempotencyKey, Map<String, Object> interaction) {
        return person.asks()
                .header("Idempotency-Key", idempotencyKey)
                .body(interaction)
                .post("/v1/interactions");
    }

    /// All with a contact.
    public List<Interaction> with(String contactId) {
        return read("/v1/interactions?limit=200&contactId=" + contactId);
    }

    /// All this person has logged.
    public List<Interaction> all() {
        return read("/v1/interactions?limit=200");
    }

    private List<Interaction> read(String firstPage) {
        List<Interaction> found = new ArrayList<>();
        String page = firstPage;
        while (page != null) {
            var answer =
                    person.asks().get(page).then().statusCode(200).extract().jsonPath();
            answer.<Map<String, Object>>getList("items").forEach(json -> found.add(Interaction.of(json)));
            String next = answer.getString("next");
            page = next == null ? null : firstPage + "&cursor=" + next;
        }
        return found;
    }
}
