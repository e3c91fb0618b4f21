package io.keepwarm.contact.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ContactService
class ContactFilterTest {
    private static final List<String> PEOPLE = List.of("""
            {"name": {"given": "Ana"}, "birthday": "1984-05-17", "tier": "CLOSE", "notes": "chess club",
             "interests": [{"kind": "HOBBY", "value": "Old board games"}, {"kind": "PLACE", "value": "Málaga"}],
             "needs": [{"kind": "JOB_LEAD", "text": "A first client in Köln"},
                       {"kind": "GRANT", "text": "money", "resolvedOn": "2026-01-01"}]}""", """
            {"name": {"given": "Ben"}, "birthday": "--05-17",
             "interests": [{"kind": "TOPIC", "value": "Board"}, {"kind": "TEAM", "value": "Games of the Old"}],
             "needs": [{"text": "money for a field test"}]}""", """
            {"name": {"given": "Cem"}, "birthday": "1990-05",
             "interests": [{"kind": "HOBBY", "value": "Chess"}, {"kind": "AUTHOR", "value": "村上春樹"}]}""", """
            {"name": {"given": "Dee"}, "birthday": "1990-12-01"}""", """
            {"name": {"given": "Eve"}, "birthday": "1984"}""");

    private static Caller withPeople() {
        var alice = Caller.ofNewTeam("alice");
        PEOPLE.forEach(person ->
                alice.request().body(person).post("/v1/contacts").then().statusCode(201));
        return alice;
    }

    private static List<String> found(Caller caller, Map<String, String> query) {
        return caller.request()
                .queryParams(query)
                .get("/v1/contacts")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name.given");
    }

    @Test
    void anInterestIsFoundByAWordOrAPhraseOfIt() {
        var alice = withPeople();
        assertThat(found(alice, Map.of("interest", "board games"))).containsExactly("Ana");
        assertThat(found(alice, Map.of("interest", "OLD BOARD GAMES"))).containsExactly("Ana");
        assertThat(found(alice, Map.of("interest", "old"))).containsExactly("Ana", "Ben");
        assertThat(found(alice, Map.of("interest", "malaga"))).containsExactly("Ana");
        assertThat(found(alice, Map.of("interest", "chess"))).containsExactly("Cem");
        assertThat(found(alice, Map.of("interest", "春樹"))).containsExactly("Cem");
        assertThat(found(alice, Map.of("interest", "games old"))).isEmpty();
        assertThat(found(alice, Map.of("interest", "che"))).isEmpty();
    }

    @Test
    void interestsAreAmongTheWordsToFindSomebodyBy() {
        var alice = withPeople();
        assertThat(found(alice, Map.of("q", "chess"))).containsExactly("Ana", "Cem");
        assertThat(found(alice, Map.of("q", "ana malag"))).containsExactly("Ana");
    }

    @Test
    void aNeedIsFoundByItsKindOrWordsWhileItIsOpen() {
        var alice = withPeople();
        assertThat(found(alice, Map.of("need", "JOB_LEAD"))).containsExactly("Ana");
        assertThat(found(alice, Map.of("need", "koln client"))).containsExactly("Ana");
        assertThat(found(alice, Map.of("need", "money"))).containsExactly("Ben");
        assertThat(found(alice, Map.of("need", "grant"))).isEmpty();
        String ben = alice.request().get("/v1/contacts?need=money").path("items[0].id");
        alice.request()
                .header("If-Match", "*")
                .body("{\"needs\": [{\"text\": \"money for a field test\", \"resolvedOn\": \"2026-02-01\"}]}")
                .patch("/v1/contacts/" + ben)
                .then()
                .statusCode(200);
        assertThat(found(alice, Map.of("need", "money"))).isEmpty();
    }

    @Test
    void aBirthdayIsFoundByItsMonthHoweverMuchOfItIsKnown() {
        var alice = withPeople();
        assertThat(found(alice, Map.of("birthdayMonth", "5"))).containsExactly("Ana", "Ben", "Cem");
        assertThat(found(alice, Map.of("birthdayMonth", "05", "sort", "-name"))).containsExactly("Cem", "Ben", "Ana");
        assertThat(found(alice, Map.of("birthdayMonth", "12"))).containsExactly("Dee");
        assertThat(found(alice, Map.of("birthdayMonth", "1"))).isEmpty();
        alice.request()
                .get("/v1/contacts?birthdayMonth=13")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("birthdayMonth"))
                .body("errors[0].detail", equalTo("must be a month from 1 to 12"));
    }

    @Test
    void interestsNeedsAndBirthdaysHoldWithAllElse() {
        var alice = withPeople();
        assertThat(found(alice, Map.of("interest", "old", "birthdayMonth", "5", "need", "money")))
                .containsExactly("Ben");
        assertThat(found(alice, Map.of("interest", "old", "tier", "CLOSE", "q", "an")))
                .containsExactly("Ana");
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            var page = alice.request().get("/v1/contacts?birthdayMonth=5&sort=-createdAt&limit=1&fields=name" + cursor);
            paged.addAll(page.<List<String>>path("items.name.given"));
            String next = page.path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(paged).containsExactly("Cem", "Ben", "Ana");
    }

    @Test
    void aListShowsTheFieldsThatArePicked() {
        var alice = withPeople();
        var whole = alice.request().get("/v1/contacts?q=ana");
        Map<String, Object> all = whole.path("items[0]");
        Map<String, Object> picked = alice.request()
                .get("/v1/contacts?q=ana&fields=name,tier, updatedAt")
                .path("items[0]");
        assertThat(picked).containsOnlyKeys("id", "version", "name", "tier", "updatedAt");
        assertThat(all).containsAllEntriesOf(picked);
        Map<String, Object> byId = alice.request()
                .get("/v1/contacts?fields=notes&fields=keeperId&ids=" + all.get("id"))
                .path("items[0]");
        assertThat(byId)
                .isEqualTo(Map.of("id", all.get("id"), "version", 1, "notes", "chess club", "keeperId", "alice"));
        alice.request()
                .get("/v1/contacts?fields=name&limit=1")
                .then()
                .header("Link", containsString("fields=name"))
                .body("next", notNullValue())
                .body("items.name.given", contains("Ana"));
    }

    @Test
    void aFieldThatContactsDoNotHaveIsRefusedWithThoseTheyHave() {
        Caller.ofNewTeam("alice")
                .request()
                .get("/v1/contacts?fields=name,shoeSize")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("fields"))
                .body("errors[0].detail", containsString("id, version, keeperId"))
                .body("errors[0].detail", containsString("interests, family, needs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tier=NEAR", "state=GONE", "updatedSince=yesterday"})
    void aParameterThatIsWrongIsNamed(String parameter) {
        Caller.ofNewTeam("alice")
                .request()
                .get("/v1/contacts?" + parameter)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(parameter.substring(0, parameter.indexOf('='))));
    }

    @Test
    void aBodyThatBreaksOffIsSaidToBeNoJson() {
        Caller.ofNewTeam("alice")
                .request()
                .body("{\"name\": {\"given\": \"Ann\",")
                .post("/v1/contacts")
                .then()
                .statusCode(400)
                .body("detail", containsString("The body is no JSON"));
    }
}
