package io.keepwarm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.e2e.api.Contacts;
import io.keepwarm.e2e.api.Interactions;
import io.keepwarm.e2e.api.Operations;
import io.keepwarm.e2e.stack.OnTheStack;
import io.keepwarm.e2e.stack.Person;
import io.keepwarm.e2e.stack.Stack;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A person asks to be forgotten who is named in what was noted of others, too.
@OnTheStack
class ErasedNameIT {
    private static final Duration A_WHILE = Duration.ofMinutes(4);

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String given = "Brannoc" + mark;
    private final String name = given + " Tolliver";
    private final String email = "b" + mark + "@marrowby.example";

    @Test
    void theNameOfAnErasedContactIsFoundInNothingThatIsSharedWithOthers(Stack stack) {
        var ada = stack.person(Map.of(
                "member",
                "ada",
                "team",
                "name-" + mark,
                "email",
                "ada-" + mark + "@ferry.example",
                "roles",
                List.of("member", "admin")));
        // Nobody hears of it: what was to be delivered is looked at, and not what was.
        ada.asks()
                .body(Map.of("url", "http://127.0.0.1:9/", "eventTypes", List.of("ContactTouched", "TieRevised")))
                .post("/v1/webhooks")
                .then()
                .statusCode(201);
        String goal = goal(ada);
        var relevance = Map.of("now", 3, "goalIds", List.of(goal));
        // Nobody whom a digest names.
        String contact = new Contacts(ada)
                .add(Map.of(
                        "name",
                        Map.of("full", name),
                        "emails",
                        List.of(Map.of("value", email)),
                        "relevance",
                        relevance,
                        "tier",
                        "NONE"));
        String other = new Contacts(ada)
                .add(Map.of("name", Map.of("full", "Somebody Else"), "relevance", relevance, "tier", "CLOSE"));
        imported(ada, contact);
        String touch = touched(stack, ada, contact, other);
        await("every service knows the name from what is told of others")
                .atMost(A_WHILE)
                .untilAsserted(() -> assertThat(stack.tracesOf(given))
                        .contains(
                                "contact: public.goal",
                                "interaction: public.interaction",
                                "keepwarm.ties",
                                "digest: public.webhook_delivery"));
        await("the digest tells of the other and quotes the name")
                .atMost(A_WHILE)
                .until(() -> ada.asks().get("/v1/digests/preview").asString().contains(given));
        ada.asks().post("/v1/digests/send-now").then().statusCode(201);
        assertThat(stack.tracesOf(given)).contains("digest: public.digest");
        introduced(ada, contact, other);
        // What is on its way may come behind the erasure.
        new Operations(stack).awaitNoBacklog();

        ada.asks().post("/v1/contacts/" + contact + "/erase").then().statusCode(204);

        for (String words : List.of(given, email)) {
            await("nothing is left of " + words)
                    .atMost(A_WHILE)
                    .untilAsserted(() -> assertThat(stack.tracesOf(words)).isEmpty());
        }
        new Operations(stack).awaitNoBacklog();
        assertThat(stack.tracesOf(given)).isEmpty();
        var left = ada.asks().get("/v1/interactions/" + touch).then().statusCode(200);
        assertThat(left.extract().jsonPath().getString("summary")).isEqualTo("Lunch with [erased] at the quay");
        assertThat(left.extract().jsonPath().getList("contactIds")).containsExactly(other);
        assertThat(ada.asks().get("/v1/goals/" + goal).jsonPath().getString("title"))
                .isEqualTo("Sail with [erased]");
        assertThat(ada.asks().get("/v1/contacts/" + other).jsonPath().<String>getList("relevance.goalIds"))
                .containsExactly(goal);
    }

    private String goal(Person ada) {
        return ada.asks()
                .body(Map.of("title", "Sail with " + name, "problem", name + " has the boat", "scope", "TEAM"))
                .post("/v1/goals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// From a file with news of the person.
    private void imported(Person ada, String contact) {
        String path = ada.asks()
                .contentType("text/vcard; charset=utf-8")
                .body("BEGIN:VCARD\nVERSION:4.0\nFN:" + name + "\nEMAIL:" + email + "\nTITLE:Mate\nEND:VCARD\n")
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await("the import is done")
                .atMost(A_WHILE)
                .until(() -> "DONE".equals(ada.asks().get(path).path("state")));
        assertThat(ada.asks().get(path + "/rows").jsonPath().getList("items.contactId"))
                .containsExactly(contact);
    }

    private String touched(Stack stack, Person ada, String contact, String other) {
        var touch = new HashMap<>(Interactions.call(
                other,
                stack.now().minus(60, ChronoUnit.DAYS),
                "Lunch with " + name.toUpperCase(Locale.ROOT) + " at the quay"));
        touch.put("contactIds", List.of(contact, other));
        touch.put("topics", List.of("the boat of " + name));
        touch.put("openTopics", List.of("whether " + name + " sails"));
        touch.put("valueGiven", "Brought " + name + " and the cook together");
        touch.put("help", Map.of("side", "GIVEN", "kind", "for " + name, "outcome", name + " has a cook"));
        return new Interactions(ada)
                .send(UUID.randomUUID().toString(), touch)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// Which logs another touch with both.
    private void introduced(Person ada, String contact, String other) {
        var consent = List.of(
                Map.of("contactId", contact, "answer", "AGREED"), Map.of("contactId", other, "answer", "AGREED"));
        String introduction = ada.asks()
                .body(Map.of(
                        "contactIds", List.of(contact, other), "why", name + " looks for a cook", "consent", consent))
                .post("/v1/introductions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ada.asks()
                .header("If-Match", "*")
                .body(Map.of("channel", "EMAIL"))
                .post("/v1/introductions/" + introduction + "/make")
                .then()
                .statusCode(200);
    }
}
