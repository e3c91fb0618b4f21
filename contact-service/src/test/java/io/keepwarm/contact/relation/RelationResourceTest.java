package io.keepwarm.contact.relation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ContactService
class RelationResourceTest {
    private final Caller alice = Caller.ofNewTeam("alice");
    private final Caller bob = Caller.of("bob", alice.team());
    private String maya;
    private String tom;

    @BeforeEach
    void twoAreKnown() {
        maya = contact("Maya");
        tom = contact("Tom");
    }

    private String contact(String name) {
        return alice.request()
                .body("{\"name\": {\"given\": \"" + name + "\"}}")
                .post("/v1/contacts")
                .path("id");
    }

    private static String of(String contact) {
        return "/v1/contacts/" + contact + "/relations";
    }

    private ValidatableResponse related(String from, String to, String kind) {
        return alice.request()
                .body("{\"toContactId\": \"" + to + "\", \"kind\": \"" + kind + "\"}")
                .post(of(from))
                .then();
    }

    private void becomesPrivate(String contact) {
        alice.request()
                .header("If-Match", "*")
                .body("{\"visibility\": \"PRIVATE\"}")
                .patch("/v1/contacts/" + contact)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "SPOUSE, SPOUSE",
        "PARENT, CHILD",
        "REPORT, MANAGER",
        "INTRODUCED_BY, INTRODUCED",
        "COLLEAGUE, COLLEAGUE",
        "FRIEND, FRIEND"
    })
    void whatIsSaidOnOneSideIsShownOnTheOther(String kind, String reverse) {
        String id = related(maya, tom, kind)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("contactId", equalTo(maya))
                .body("toContactId", equalTo(tom))
                .body("toName", equalTo("Tom"))
                .body("kind", equalTo(kind))
                .body("createdBy", equalTo("alice"))
                .extract()
                .path("id");
        bob.request()
                .get(of(tom))
                .then()
                .body("items.id", contains(id))
                .body("items.kind", contains(reverse))
                .body("items.toContactId", contains(maya))
                .body("items.toName", contains("Maya"));
        bob.request()
                .get(of(tom) + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("kind", equalTo(reverse));
    }

    @Test
    void eachSideHasItsOwnWords() {
        alice.request()
                .body("{\"toContactId\": \"" + tom
                        + "\", \"kind\": \"CUSTOM\", \"label\": \"godfather\", \"reverseLabel\": \"godchild\"}")
                .post(of(maya))
                .then()
                .statusCode(201)
                .body("label", equalTo("godfather"));
        alice.request()
                .get(of(tom))
                .then()
                .body("items[0].label", equalTo("godchild"))
                .body("items[0].reverseLabel", equalTo("godfather"));
    }

    @Test
    void sayingItAgainFromEitherSideChangesNothing() {
        String id = related(maya, tom, "PARENT").statusCode(201).extract().path("id");
        related(maya, tom, "PARENT")
                .statusCode(200)
                .header("Location", endsWith(of(maya) + "/" + id))
                .body("id", equalTo(id));
        related(tom, maya, "CHILD").statusCode(200).body("id", equalTo(id)).body("kind", equalTo("CHILD"));
        related(maya, tom, "COLLEAGUE").statusCode(201);
        alice.request().get(of(maya)).then().body("items", hasSize(2));
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirstWas() {
        for (int time = 0; time < 2; time++) {
            alice.request()
                    .header("Idempotency-Key", "friends")
                    .body("{\"toContactId\": \"" + tom + "\", \"kind\": \"FRIEND\"}")
                    .post(of(maya))
                    .then()
                    .statusCode(201);
        }
        for (int time = 0; time < 2; time++) {
            alice.request()
                    .header("Idempotency-Key", "friends again")
                    .body("{\"toContactId\": \"" + maya + "\", \"kind\": \"FRIEND\"}")
                    .post(of(tom))
                    .then()
                    .statusCode(200);
        }
        alice.request().get(of(maya)).then().body("items", hasSize(1));
    }

    @Test
    void theContraryOfWhatIsKnownIsRefused() {
        related(maya, tom, "MANAGER").statusCode(201);
        related(maya, tom, "REPORT").statusCode(409).body("type", endsWith("/relation-contradicted"));
        related(tom, maya, "MANAGER").statusCode(409);
        related(tom, maya, "REPORT").statusCode(200);
    }

    @Test
    void takenBackItIsGoneOnBothSides() {
        String id = related(maya, tom, "FRIEND").extract().path("id");
        bob.request().delete(of(tom) + "/" + id).then().statusCode(428);
        bob.request()
                .header("If-Match", "\"2\"")
                .delete(of(tom) + "/" + id)
                .then()
                .statusCode(412);
        bob.request()
                .header("If-Match", "\"1\"")
                .delete(of(tom) + "/" + id)
                .then()
                .statusCode(204);
        alice.request().get(of(maya)).then().body("items", empty());
        alice.request().get(of(maya) + "/" + id).then().statusCode(404);
    }

    @Test
    void aRelationToAContactOneMayNotSeeIsNotThere() {
        String id = related(maya, tom, "FRIEND").extract().path("id");
        becomesPrivate(tom);
        bob.request().get(of(maya)).then().statusCode(200).body("items", empty());
        bob.request().get(of(maya) + "/" + id).then().statusCode(404);
        bob.request().header("If-Match", "*").delete(of(maya) + "/" + id).then().statusCode(404);
        bob.request().get(of(tom)).then().statusCode(404);
        bob.request()
                .body("{\"toContactId\": \"" + tom + "\", \"kind\": \"FRIEND\"}")
                .post(of(maya))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/toContactId"));
        alice.request().get(of(maya)).then().body("items.id", contains(id));
    }

    @Test
    void whatLiesInTheTrashIsNotShownAndComesBackWithIt() {
        String id = related(maya, tom, "FRIEND").extract().path("id");
        alice.request().header("If-Match", "*").delete("/v1/contacts/" + tom);
        alice.request().get(of(maya)).then().body("items", empty());
        related(maya, tom, "SPOUSE").statusCode(400).body("errors[0].pointer", equalTo("/toContactId"));
        alice.request().post("/v1/contacts/" + tom + "/restore").then().statusCode(200);
        alice.request().get(of(maya)).then().body("items.id", contains(id));
    }

    @Test
    void anErasedContactLeavesNoRelation() {
        related(maya, tom, "FRIEND").statusCode(201);
        becomesPrivate(tom);
        alice.request().post("/v1/contacts/" + tom + "/erase").then().statusCode(204);
        alice.request().get(of(maya)).then().statusCode(200).body("items", empty());
    }

    @Test
    void aLongListComesPageByPage() {
        for (String name : List.of("Ada", "Ben", "Cleo")) {
            related(maya, contact(name), "COLLEAGUE").statusCode(201);
        }
        var first = alice.request().get(of(maya) + "?limit=2").then();
        first.body("items.toName", contains("Ada", "Ben"));
        alice.request()
                .queryParam("cursor", first.extract().<String>path("next"))
                .get(of(maya) + "?limit=2")
                .then()
                .body("items.toName", contains("Cleo"))
                .body("next", nullValue());
    }

    @Test
    void anotherTeamsContactIsNobody() {
        var other = Caller.ofNewTeam("alice");
        other.request().get(of(maya)).then().statusCode(404);
        other.request()
                .body("{\"toContactId\": \"" + tom + "\", \"kind\": \"FRIEND\"}")
                .post(of(maya))
                .then()
                .statusCode(404);
    }

    @Test
    void aFieldThatIsWrongIsNamed() {
        related(maya, maya, "FRIEND").statusCode(400).body("errors[0].pointer", equalTo("/toContactId"));
        related(maya, UUID.randomUUID().toString(), "FRIEND")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/toContactId"));
        related(maya, "nobody", "FRIEND").statusCode(400).body("errors[0].pointer", equalTo("/toContactId"));
        related(maya, tom, "ENEMY").statusCode(400).body("errors[0].pointer", equalTo("/kind"));
        related(maya, tom, "CUSTOM").statusCode(400).body("errors[0].pointer", equalTo("/label"));
        alice.request()
                .body("{\"toContactId\": \"" + tom + "\", \"kind\": \"FRIEND\", \"label\": \"pal\"}")
                .post(of(maya))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/label"));
        alice.request().get(of(maya)).then().body("items", empty());
    }
}
