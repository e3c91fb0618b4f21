package io.keepwarm.e2e.api;

import io.keepwarm.e2e.stack.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The ties, for one person.
public record Ties(Person person) {

    /// One as it is read.
    public record Tie(int version, Instant lastTouchAt) {
        static Tie of(Map<String, Object> json) {
            return new Tie((int) json.get("version"), Instant.parse((String) json.get("lastTouchAt")));
        }
    }

    public Tie with(String contactId) {
        return Tie.of(person.asks()
                .get("/v1/ties/" + contactId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap(""));
    }

    /// All of them, by contact.
    public Map<String, Tie> all() {
        Map<String, Tie> found = new HashMap<>();
        String cursor = "";
        while (cursor != null) {
            var answer = person.asks()
                    .get("/v1/ties?limit=200" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            answer.<Map<String, Object>>getList("items")
                    .forEach(json -> found.put((String) json.get("contactId"), Tie.of(json)));
            String next = answer.getString("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return found;
    }
}
