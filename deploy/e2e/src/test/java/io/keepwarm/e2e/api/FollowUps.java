package io.keepwarm.e2e.api;

import io.keepwarm.e2e.stack.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The follow-ups, for one person.
public record FollowUps(Person person) {

    /// One as it is read.
    ///
    /// @param settledBy null while it is open
    public record FollowUp(
            String id, int version, String contactId, String reason, LocalDate dueOn, String state, String settledBy) {

        static FollowUp of(Map<String, Object> json) {
            return new FollowUp(
                    (String) json.get("id"),
                    (int) json.get("version"),
                    (String) json.get("contactId"),
                    (String) json.get("reason"),
                    LocalDate.parse((String) json.get("dueOn")),
                    (String) json.get("state"),
                    (String) json.get("settledBy"));
        }

        public boolean isOpen() {
            return !state.equals("SETTLED");
        }
    }

    /// Those that keep in touch with a contact, open and settled, by due day.
    public List<FollowUp> keepingInTouchWith(String contactId) {
        return read("&reason=KEEP_IN_TOUCH&contactId=" + contactId);
    }

    /// Those that keep in touch with anybody, open and settled, by due day.
    public List<FollowUp> keepingInTouch() {
        return read("&reason=KEEP_IN_TOUCH");
    }

    public FollowUp one(String id) {
        return FollowUp.of(person.asks()
                .get("/v1/follow-ups/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap(""));
    }

    private List<FollowUp> read(String filter) {
        List<FollowUp> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var answer = person.asks()
                    .get("/v1/follow-ups?limit=200" + filter + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            answer.<Map<String, Object>>getList("items").forEach(json -> found.add(FollowUp.of(json)));
            String next = answer.getString("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return found;
    }
}
