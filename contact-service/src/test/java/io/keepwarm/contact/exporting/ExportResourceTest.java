package io.keepwarm.contact.exporting;

import static io.keepwarm.contact.importing.Imported.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import ezvcard.Ezvcard;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class ExportResourceTest {
    static String exported(Caller caller, String accept) {
        return caller.request()
                .accept(accept)
                .get("/v1/exports/contacts")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void anEmptyAcceptHeaderTakesWhateverComes() {
        Caller.ofNewTeam("alice")
                .request()
                .header("Accept", "")
                .get("/v1/exports/contacts")
                .then()
                .statusCode(200)
                .contentType("text/vcard");
    }

    @Test
    void aCircleIsExportedAsAGroupOfThoseInIt() {
        var alice = Caller.ofNewTeam("alice");
        String in = alice.request()
                .body("{\"name\": {\"given\": \"In\"}}")
                .post("/v1/contacts")
                .path("id");
        alice.request().body("{\"name\": {\"given\": \"Out\"}}").post("/v1/contacts");
        String circle = alice.request()
                .body("{\"name\": \"Sailing friends\"}")
                .post("/v1/circles")
                .path("id");
        alice.request()
                .body("{\"contactIds\": [\"" + in + "\"]}")
                .post("/v1/circles/" + circle + "/members")
                .then()
                .statusCode(200);
        var cards = Ezvcard.parse(alice.request()
                        .accept("text/vcard")
                        .get("/v1/exports/contacts?circle=" + circle)
                        .asString())
                .all();
        assertThat(cards).hasSize(2);
        assertThat(cards.getFirst().getStructuredName().getGiven()).isEqualTo("In");
        assertThat(cards.getLast().getKind().isGroup()).isTrue();
        assertThat(cards.getLast().getFormattedName().getValue()).isEqualTo("Sailing friends");
        assertThat(cards.getLast().getMembers().getFirst().getUri()).isEqualTo("urn:uuid:" + in);
        alice.request()
                .accept("text/csv")
                .get("/v1/exports/contacts?circle=" + circle)
                .then()
                .body(containsString("In"))
                .body(not(containsString("Out")));
        Caller.of("bob", alice.team())
                .request()
                .get("/v1/exports/contacts?circle=" + circle)
                .then()
                .statusCode(404);
    }

    private static String added(Caller caller, String name, String tier) {
        return caller.request()
                .body("{\"name\": {\"given\": \"" + name + "\"}, \"tier\": \"" + tier + "\"}")
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aMembersInnerCircleIsExportedInEveryForm() {
        var alice = Caller.ofNewTeam("alice");
        var bob = Caller.of("bob", alice.team());
        for (int n = 0; n < 60; n++) {
            added(alice, "Regular" + n, "REGULAR");
        }
        String maya = added(alice, "Maya", "INNER_CIRCLE");
        String close = added(alice, "Cleo", "CLOSE");
        added(bob, "Bobs", "INNER_CIRCLE");
        String mine = "/v1/exports/contacts?tier=INNER_CIRCLE&keeper=me";
        assertThat(alice.request()
                        .accept("application/json")
                        .get(mine)
                        .jsonPath()
                        .getList("name.full"))
                .containsExactly("Maya");
        assertThat(Ezvcard.parse(alice.request()
                                .accept("text/vcard;version=3.0")
                                .get(mine)
                                .asString())
                        .all())
                .hasSize(1);
        assertThat(alice.request().accept("text/csv").get(mine).asString().lines())
                .hasSize(2);
        assertThat(alice.request()
                        .accept("application/json")
                        .get("/v1/exports/contacts?tier=INNER_CIRCLE&tier=CLOSE")
                        .jsonPath()
                        .getList("name.full"))
                .containsExactly("Maya", "Cleo", "Bobs");
        String circle =
                alice.request().body("{\"name\": \"Both\"}").post("/v1/circles").path("id");
        alice.request().body(Map.of("contactIds", List.of(maya, close))).post("/v1/circles/" + circle + "/members");
        var cards = Ezvcard.parse(alice.request()
                        .accept("text/vcard")
                        .get(mine + "&circle=" + circle)
                        .asString())
                .all();
        assertThat(cards.getLast().getMembers())
                .extracting(member -> member.getUri())
                .containsExactly("urn:uuid:" + maya);
        alice.request().get("/v1/exports/contacts?tier=CLOSEST").then().statusCode(400);
    }

    @Test
    void theWholeBookIsStreamedWithoutTrashAndWithoutOthersSecrets() {
        var alice = Caller.ofNewTeam("alice");
        StringBuilder file = new StringBuilder();
        IntStream.range(0, 450)
                .forEach(n -> file.append("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:P%d\r\nEND:VCARD\r\n".formatted(n)));
        imported(alice, "", file.toString());
        alice.request()
                .body("{\"name\": {\"given\": \"Secret\"}, \"visibility\": \"PRIVATE\"}")
                .post("/v1/contacts");
        String id = alice.request()
                .body("{\"name\": {\"given\": \"Gone\"}}")
                .post("/v1/contacts")
                .path("id");
        alice.request().header("If-Match", "*").delete("/v1/contacts/" + id);
        var bob = Caller.of("bob", alice.team());
        assertThat(Ezvcard.parse(exported(alice, "text/vcard")).all()).hasSize(451);
        assertThat(Ezvcard.parse(exported(bob, "text/vcard")).all()).hasSize(450);
        bob.request()
                .accept("text/vcard;version=2.1")
                .get("/v1/exports/contacts")
                .then()
                .statusCode(406);
        bob.request().accept("image/png").get("/v1/exports/contacts").then().statusCode(406);
    }
}
