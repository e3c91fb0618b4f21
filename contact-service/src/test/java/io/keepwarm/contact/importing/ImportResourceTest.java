package io.keepwarm.contact.importing;

import static io.keepwarm.contact.importing.Imported.CARDS;
import static io.keepwarm.contact.importing.Imported.CONNECTIONS;
import static io.keepwarm.contact.importing.Imported.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How an import is asked for, watched and refused.
@QuarkusTest
@ContactService
class ImportResourceTest {
    @Test
    void myImportsAreListedAndNobodyElses() {
        var alice = Caller.ofNewTeam("alice");
        String first = imported(alice, "", CARDS).getString("id");
        String second = imported(alice, "?dryRun=true", CONNECTIONS).getString("id");
        imported(Caller.of("bob", alice.team()), "", CARDS);

        String next = alice.request()
                .get("/v1/imports?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .body("items[0].dryRun", equalTo(true))
                .extract()
                .path("next");
        alice.request().get("/v1/imports?limit=1&cursor=" + next).then().body("items.id", contains(first));
    }

    @Test
    void whoListensHearsHowAnImportGoesOnUntilItHasEnded() {
        var alice = Caller.ofNewTeam("alice");
        String id = alice.request()
                .contentType("text/vcard")
                .body(CARDS)
                .post("/v1/imports")
                .path("id");
        String heard = alice.request()
                .accept("text/event-stream")
                .get("/v1/imports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(heard.lines()
                        .filter(line -> line.startsWith("data:"))
                        .toList()
                        .getLast())
                .contains("\"state\":\"DONE\"")
                .contains("\"processed\":4");
        Caller.of("bob", alice.team())
                .request()
                .accept("text/event-stream")
                .get("/v1/imports/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void aFileThatIsNoneIsRefused() {
        var alice = Caller.ofNewTeam("alice");
        alice.request()
                .contentType("text/plain")
                .body("hello")
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://keepwarm.dev/problems/unknown-format"));
        alice.request()
                .contentType("text/plain")
                .body("P")
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://keepwarm.dev/problems/unknown-format"));
        alice.request()
                .contentType("text/vcard")
                .body("")
                .post("/v1/imports")
                .then()
                .statusCode(400);
        alice.request()
                .contentType("text/vcard")
                .body(CARDS)
                .post("/v1/imports?format=EXCEL")
                .then()
                .statusCode(400);
        alice.request()
                .contentType("text/vcard")
                .body(CARDS)
                .post("/v1/imports?format=LINKEDIN")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://keepwarm.dev/problems/not-that-format"))
                .body("detail", containsString("First Name"));
    }

    @Test
    void aFormWithAFileInItIsRefusedAndMakesNobody() {
        var alice = Caller.ofNewTeam("alice");
        alice.request()
                .contentType("multipart/form-data")
                .multiPart("file", "connections.csv", CONNECTIONS.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(415)
                .body("detail", containsString("--data-binary @file"));
        alice.request().get("/v1/contacts").then().body("items", hasSize(0));
    }

    @Test
    void aFileOfOtherObjectsIsRefused() {
        Caller.ofNewTeam("alice")
                .request()
                .contentType("application/json")
                .body("{\"a\": 1}")
                .post("/v1/imports?format=KEEPWARM")
                .then()
                .statusCode(400)
                .body("detail", containsString("no JSON object with a field of a contact"));
    }

    @Test
    void anImportIsItsMembersOwnAffair() {
        var alice = Caller.ofNewTeam("alice");
        String id = imported(alice, "", CARDS).getString("id");
        var bob = Caller.of("bob", alice.team());
        bob.request().get("/v1/imports/" + id).then().statusCode(404);
        bob.request().get("/v1/imports/" + id + "/rows").then().statusCode(404);
        bob.request().post("/v1/imports/" + id + "/cancel").then().statusCode(404);
        alice.request()
                .post("/v1/imports/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
    }

    @Test
    void aRepeatedRequestStartsOneImport() {
        var alice = Caller.ofNewTeam("alice");
        var request = alice.request()
                .contentType("text/vcard")
                .header("Idempotency-Key", "k1")
                .body(CARDS);
        String first = request.post("/v1/imports").path("id");
        String second = alice.request()
                .contentType("text/vcard")
                .header("Idempotency-Key", "k1")
                .body(CARDS)
                .post("/v1/imports")
                .path("id");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aLargeFileIsTakenOverWholeAndTold() {
        var alice = Caller.ofNewTeam("alice");
        String file = IntStream.rangeClosed(1, 1_000)
                .mapToObj(n ->
                        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person Number%d\r\nUID:n%d\r\nEND:VCARD\r\n".formatted(n, n))
                .collect(Collectors.joining());
        var done = imported(alice, "", file);
        assertThat(done.getInt("created")).isEqualTo(1_000);
        assertThat(done.getInt("processed")).isEqualTo(1_000);
        alice.request()
                .get("/v1/imports/" + done.getString("id") + "/rows?limit=200")
                .then()
                .body("items", hasSize(200))
                .header("Link", startsWith("<"));
        try (var contacts = Told.on("keepwarm.contacts")) {
            assertThat(contacts.await(state -> state.path("team").asText().equals(alice.team()), 1_000))
                    .hasSize(1_000);
        }
    }
}
