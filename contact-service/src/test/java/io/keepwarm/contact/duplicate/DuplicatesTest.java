package io.keepwarm.contact.duplicate;

import static io.keepwarm.contact.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class DuplicatesTest {
    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());

    private static String added(Caller caller, String body) {
        return caller.request()
                .body(body.replace('\'', '"'))
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String maya(String more) {
        return added(alice, "{'name': {'given': 'Maya', 'family': 'Okonkwo'}" + more + "}");
    }

    private static ValidatableResponse duplicates(Caller caller) {
        return caller.request().get("/v1/duplicates").then().statusCode(200);
    }

    private static ValidatableResponse dismiss(Caller caller, String... ids) {
        return caller.request()
                .body("{\"contactIds\": [\"" + String.join("\", \"", ids) + "\"]}")
                .post("/v1/duplicates/dismiss")
                .then();
    }

    @Test
    void thoseWhoHaveTheMostInCommonComeFirstWithTheReasons() {
        String one = maya(", 'emails': [{'value': 'maya@b.example'}], 'organisation': 'Brightwater'");
        String other = added(alice, "{'name': {'full': 'Maya Okonkwo'}, 'emails': [{'value': 'MAYA@b.example'}]}");
        String third = maya(", 'phones': [{'value': '+49 30 555 1234'}]");
        added(alice, "{'name': {'full': 'Tom Ferry'}}");

        duplicates(alice)
                .body("items", hasSize(3))
                .body("items.score", contains(90, 50, 50))
                .body("items[0].reasons.kind", contains("EMAIL", "NAME"))
                .body("items[0].reasons[0].value", equalTo("maya@b.example"))
                .body("items[0].contacts.id", containsInAnyOrder(one, other))
                .body("items[0].contacts.name", contains("Maya Okonkwo", "Maya Okonkwo"))
                .body("items.contacts.flatten().count { it.id == '" + third + "' }", equalTo(2));
    }

    @Test
    void whatIsChangedIsComparedAsItIsNow() {
        String one = maya("");
        String other = added(alice, "{'name': {'full': 'Somebody Else'}}");
        duplicates(alice).body("items", empty());
        patch(other, "{\"name\": {\"full\": \"Maya Okonkwo\"}}");
        duplicates(alice).body("items", hasSize(1));
        patch(one, "{\"name\": {\"given\": \"Ada\", \"full\": \"Ada Okonkwo\"}}");
        duplicates(alice).body("items", empty());
        patch(one, "{\"profiles\": [{\"network\": \"x\", \"value\": \"https://x.example/maya\"}]}");
        patch(other, "{\"profiles\": [{\"network\": \"x\", \"value\": \"x.example/maya/\"}]}");
        duplicates(alice).body("items[0].reasons.kind", contains("PROFILE"));
    }

    private void patch(String id, String patch) {
        alice.request()
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/contacts/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsDismissedStaysSo() {
        String one = maya("");
        String other = maya("");
        String third = maya("");
        dismiss(bob, other, one).statusCode(204);
        dismiss(alice, one, other).statusCode(204);
        duplicates(alice).body("items", hasSize(2));
        patch(one, "{\"title\": \"Head\"}");
        duplicates(bob)
                .body("items", hasSize(2))
                .body("items.contacts.flatten().count { it.id == '" + third + "' }", equalTo(2));
    }

    @Test
    void nobodyIsShownAPairOfWhichTheySeeOnlyOne() {
        String shared = maya("");
        String secret = maya(", 'visibility': 'PRIVATE'");
        duplicates(alice).body("items", hasSize(1));
        duplicates(bob).body("items", empty());
        duplicates(Caller.ofNewTeam("alice")).body("items", empty());
        dismiss(bob, shared, secret).statusCode(404);
    }

    @Test
    void whoIsInTheTrashOrErasedIsNoDuplicate() {
        String one = maya(", 'visibility': 'PRIVATE'");
        String other = maya("");
        alice.request().header("If-Match", "*").delete("/v1/contacts/" + other);
        duplicates(alice).body("items", empty());
        alice.request().post("/v1/contacts/" + other + "/restore");
        duplicates(alice).body("items", hasSize(1));
        dismiss(alice, one, other).statusCode(204);
        alice.request().post("/v1/contacts/" + one + "/erase").then().statusCode(204);
        duplicates(alice).body("items", empty());
    }

    @Test
    void anAddressThatManyShareTellsNobodyFromAnybody() {
        for (int n = 0; n < 21; n++) {
            added(alice, "{'phones': [{'value': '+49 30 555 0000'}], 'organisation': 'Office " + n + "'}");
        }
        duplicates(alice).body("items", empty());
    }

    @Test
    void aPairIsShownOnceWhateverItHasInCommonAlsoBesideWhatManyShare() {
        for (int n = 0; n < 21; n++) {
            added(alice, "{'emails': [{'value': 'office@b.example'}], 'organisation': 'Office " + n + "'}");
        }
        String more =
                ", 'emails': [{'value': 'office@b.example'}, {'value': 'maya@b.example'}], 'phones': [{'value': '+49 30 555 1234'}]";
        maya(more);
        maya(more);
        duplicates(alice)
                .body("items", hasSize(1))
                .body("items[0].reasons.kind", contains("EMAIL", "EMAIL", "PHONE", "NAME"));
    }

    @Test
    void twoWhoAreMadeAtOnceAreFound() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < 10; n++) {
                String body =
                        "{'name': {'full': 'Maya Number" + n + "'}, 'emails': [{'value': 'm" + n + "@b.example'}]}";
                for (var made : both.invokeAll(Collections.nCopies(2, () -> added(alice, body)))) {
                    assertThat(made.get()).isNotNull();
                }
            }
        }
        duplicates(alice).body("items", hasSize(10));
    }

    @Test
    void nobodyIsHiddenBehindSharedNumbers() {
        String offices = IntStream.range(0, 600)
                .mapToObj(n -> "BEGIN:VCARD\nVERSION:4.0\nFN:G%03dn F%03dy\nTEL:+49 30 %d\nEND:VCARD\n"
                        .formatted(n, n, 5_550_000 + n / 20))
                .collect(Collectors.joining());
        String id = alice.request()
                .contentType("text/vcard")
                .body(offices)
                .post("/v1/imports")
                .path("id");
        patiently()
                .until(() ->
                        alice.request().get("/v1/imports/" + id).path("state").equals("DONE"));
        maya("");
        maya("");
        duplicates(alice).body("items", hasSize(1));
    }

    @Test
    void thePairsAreReadPageByPage() {
        for (int n = 0; n < 4; n++) {
            maya("");
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = alice.request().get("/v1/duplicates?limit=4" + cursor).jsonPath();
            page.<List<String>>getList("items.contacts.id").forEach(ids -> seen.add(String.join(" ", ids)));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeDismissedIsSaid() {
        String one = maya("");
        dismiss(alice, one, one).statusCode(400);
        dismiss(alice, one).statusCode(400).body("errors[0].pointer", equalTo("/contactIds"));
        dismiss(alice, one, UUID.randomUUID().toString()).statusCode(404);
        dismiss(alice, one, "nobody").statusCode(400);
        alice.request().body("{}").post("/v1/duplicates/dismiss").then().statusCode(400);
    }
}
