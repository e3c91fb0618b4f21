package io.keepwarm.contact.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class ContactSearchTest {
    private static final List<String> PEOPLE = List.of("""
            {"name": {"given": "José Luis", "family": "Núñez Fernández"}, "organisation": "Universidad de Vigo",
             "emails": [{"value": "JL.Nunez@Example.org"}], "phones": [{"value": "+34 600 111 222"}], "tags": ["Partner"]}""", """
            {"name": {"given": "Maya", "family": "Okonkwo", "nickname": "Mimi"}, "organisation": "Brightwater, Inc.",
             "title": "Head of Partnerships", "notes": "met while sailing", "tier": "INNER_CIRCLE", "tags": ["partner", "Köln"]}""", """
            {"name": {"given": "Øystein", "family": "Strauß"}, "state": "PAUSED", "tier": "NONE"}""", """
            {"name": {"given": "雷", "family": "李", "full": "李雷"}, "organisation": "字节科技"}""");

    private static Caller withPeople() {
        var alice = Caller.ofNewTeam("alice");
        PEOPLE.forEach(person ->
                alice.request().body(person).post("/v1/contacts").then().statusCode(201));
        return alice;
    }

    private static List<String> found(Caller caller, String... query) {
        var request = caller.request();
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.get("/v1/contacts").then().statusCode(200).extract().path("items.name.family");
    }

    @Test
    void wordsAreFoundInAnyOrderBegunOnlyAndWithoutAccents() {
        var alice = withPeople();
        for (String text : List.of(
                "nunez",
                "NÚÑEZ",
                "fern jose",
                "vigo núñ",
                "jl.nunez@example.org",
                "jl.nun",
                "example.org",
                "600 111 222",
                "+34600111",
                "0600111222",
                "universidad luis")) {
            assertThat(found(alice, "q", text)).as(text).containsExactly("Núñez Fernández");
        }
        for (String text : List.of("mimi", "head partner", "sail", "brightw may", "koln")) {
            assertThat(found(alice, "q", text)).as(text).containsExactly("Okonkwo");
        }
        for (String text : List.of("oystein", "strauss", "Straus")) {
            assertThat(found(alice, "q", text)).as(text).containsExactly("Strauß");
        }
        for (String text : List.of("李", "雷", "科技", "李雷")) {
            assertThat(found(alice, "q", text)).as(text).containsExactly("李");
        }
        assertThat(found(alice, "q", "maya vigo")).isEmpty();
    }

    private static final List<String> LIKE_MARA = List.of("""
            {"name": {"full": "Zoe Mara"}}""", """
            {"name": {"full": "Zoe Marais"}}""", """
            {"name": {"full": "Aaron Lund"}, "organisation": "Mara & Co"}""", """
            {"name": {"full": "Bea Lund"}, "notes": "knows Mara well"}""", """
            {"name": {"full": "Mara Quist"}}""", """
            {"name": {"given": "Bo", "family": "Mára"}}""", """
            {"name": {"given": "Mara", "family": "Abel"}}""", """
            {"name": {"full": "Maraike Abel"}}""", """
            {"name": {"full": "Mira Abel"}}""");

    @Test
    void whoIsListedSoComesFirstThenWhoIsCalledSoThenWhoseNameBeginsSoThenTheOthers() {
        var alice = Caller.ofNewTeam("alice");
        LIKE_MARA.forEach(person ->
                alice.request().body(person).post("/v1/contacts").then().statusCode(201));
        List<String> best = List.of(
                "Bo Mára",
                "Mara Quist",
                "Mara Abel",
                "Zoe Mara",
                "Maraike Abel",
                "Zoe Marais",
                "Aaron Lund",
                "Bea Lund");
        var list = alice.request().get("/v1/contacts?q=mara");
        list.then().statusCode(200);
        assertThat(list.<List<String>>path("items.name.full")).isEqualTo(best);
        for (int limit = 1; limit < best.size(); limit++) {
            assertThat(paged(alice, "q=mara&limit=" + limit)).isEqualTo(best);
        }
        assertThat(alice.request().get("/v1/contacts?q=zoe+mar").<List<String>>path("items.name.full"))
                .containsExactly("Zoe Mara", "Zoe Marais");
        assertThat(alice.request().get("/v1/contacts?q=mara&sort=-name").<List<String>>path("items.name.full"))
                .containsExactly(
                        "Zoe Marais",
                        "Zoe Mara",
                        "Maraike Abel",
                        "Mara Quist",
                        "Bo Mára",
                        "Bea Lund",
                        "Mara Abel",
                        "Aaron Lund");
    }

    /// Few are gathered, many asked for rank by rank; nobody sees a difference.
    @Test
    void aLongListIsInTheSameOrderOnEveryPage() {
        var alice = Caller.ofNewTeam("alice");
        for (int n = 0; n < 120; n++) {
            String name = n % 3 == 0 ? "Zoe Mara" + n : n % 3 == 1 ? "Marais X" + n : "Mara Y" + n;
            String more = n % 4 == 0 ? ", \"notes\": \"Mara\"" : "";
            String person = n % 10 == 9
                    ? "{\"name\": {\"full\": \"Lund " + n + "\"}, \"organisation\": \"Mara " + n + "\"}"
                    : "{\"name\": {\"full\": \"" + name + "\"}" + more + "}";
            alice.request().body(person).post("/v1/contacts").then().statusCode(201);
            if (n == 80) {
                assertThat(paged(alice, "q=mara&limit=7"))
                        .isEqualTo(paged(alice, "q=mara&limit=200"))
                        .hasSize(81);
            }
        }
        assertThat(paged(alice, "q=mara&limit=7"))
                .isEqualTo(paged(alice, "q=mara&limit=200"))
                .hasSize(120);
    }

    private static List<String> paged(Caller caller, String query) {
        List<String> names = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = caller.request().get("/v1/contacts?" + query + next);
            names.addAll(page.<List<String>>path("items.name.full"));
            next = page.path("next") == null ? null : "&cursor=" + page.path("next");
        }
        return names;
    }

    @Test
    void aLongNameIsFoundByEachOfItsBeginnings() {
        var alice = withPeople();
        alice.request()
                .body("{\"name\": {\"given\": \"Konstantinos\", \"family\": \"Anastasiadopoulou\"}}")
                .post("/v1/contacts")
                .then()
                .statusCode(201);
        String given = "konstantinos";
        String family = "anastasiadopoulou";
        for (int length = 2; length <= family.length(); length++) {
            String begun = family.substring(0, length);
            assertThat(found(alice, "q", begun)).as(begun).containsExactly("Anastasiadopoulou");
            String both = begun + " " + given.substring(0, Math.min(length, given.length()));
            assertThat(found(alice, "q", both)).as(both).containsExactly("Anastasiadopoulou");
        }
    }

    @Test
    void oneSlipInANameIsForgivenWhenNobodyIsCalledSo() {
        var alice = withPeople();
        for (String text : List.of("okonkow", "okonko", "oknkwo", "okonkwoo", "okankwo", "brightwatre maya")) {
            assertThat(found(alice, "q", text)).as(text).containsExactly("Okonkwo");
        }
        assertThat(found(alice, "q", "oknkow")).isEmpty();
        assertThat(found(alice, "q", "mya")).isEmpty();
    }

    @Test
    void oneSlipIsForgivenInATitleATagAndAnInterestToo() {
        var alice = withPeople();
        alice.request().body("""
                        {"name": {"given": "Ada", "family": "Lund"}, "title": "Oceanographer", "tags": ["Volunteer", "cohort2024"],
                         "interests": [{"kind": "HOBBY", "value": "board games, ceramics"}]}""").post("/v1/contacts").then().statusCode(201);
        for (String text : List.of("oceanograhper", "volunter", "cermaics", "bord gamse", "lund volunteeer")) {
            assertThat(found(alice, "q", text)).as(text).containsExactly("Lund");
        }
        assertThat(found(alice, "q", "Partnershpis")).containsExactly("Okonkwo");
        assertThat(found(alice, "q", "cohort2025")).isEmpty();
    }

    @Test
    void oneSlipIsForgivenInAnAddressANumberAndANoteToo() {
        var alice = withPeople();
        alice.request().body("""
                        {"name": {"given": "Ada", "family": "Lund"}, "emails": [{"value": "harbour.master42@navylab.example"}],
                         "phones": [{"value": "+32 470 12 34 56"}], "notes": "Met at the lighthouse festival"}""").post("/v1/contacts").then().statusCode(201);
        for (String text : List.of(
                "harbor.master42@navylab.example",
                "harbour.master42@navylob.example",
                "hrabour",
                "navylba",
                "+32 470 12 34 57",
                "0470 12 43 56",
                "0470 12 3456 7",
                "lighthose",
                "lund fesitval")) {
            assertThat(found(alice, "q", text)).as(text).containsExactly("Lund");
        }
        assertThat(found(alice, "q", "harbor.master43@navylab.example")).isEmpty();
        assertThat(found(alice, "q", "+32 470 12 43 65")).isEmpty();
    }

    @Test
    void aNumberIsFoundByDigitsInItsMidst() {
        var alice = withPeople();
        for (String digits : List.of("0011", "111 222", "1222", "00 111 22", "34600")) {
            assertThat(found(alice, "q", digits)).as(digits).containsExactly("Núñez Fernández");
        }
        assertThat(found(alice, "q", "jose 1112")).containsExactly("Núñez Fernández");
        assertThat(found(alice, "q", "2111")).isEmpty();
        assertThat(found(alice, "q", "222")).isEmpty();
    }

    @Test
    void whoIsWrittenDownWithATrunkPrefixIsFoundByTheInternationalNumber() {
        var alice = Caller.ofNewTeam("alice");
        alice.request().body("""
                        {"name": {"family": "Berg"}, "place": {"country": "DE"}, "phones": [{"value": "0170 1234567"}]}""").post("/v1/contacts").then().statusCode(201);
        for (String digits : List.of("+49 170 123", "0170 12", "4917012")) {
            assertThat(found(alice, "q", digits)).as(digits).containsExactly("Berg");
        }
    }

    @Test
    void eastAsianNamesAreShownAndFoundWithTheFamilyNameFirst() {
        var alice = Caller.ofNewTeam("alice");
        alice.request()
                .body("{\"name\": {\"given\": \"雷\", \"family\": \"李\"}}")
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .body("name.full", equalTo("李雷"));
        for (String text : List.of("李雷", "李", "雷", "雷 李")) {
            assertThat(found(alice, "q", text)).as(text).containsExactly("李");
        }
    }

    @Test
    void filtersHoldAllAtOnce() {
        var alice = withPeople();
        assertThat(found(alice, "email", "jl.nunez@EXAMPLE.org")).containsExactly("Núñez Fernández");
        assertThat(found(alice, "phone", "0034-600-111-222")).containsExactly("Núñez Fernández");
        assertThat(found(alice, "tag", "partner")).containsExactly("Núñez Fernández", "Okonkwo");
        assertThat(found(alice, "tag", "partner", "tier", "INNER_CIRCLE")).containsExactly("Okonkwo");
        assertThat(found(alice, "tier", "NONE", "tier", "INNER_CIRCLE")).containsExactly("Okonkwo", "Strauß");
        assertThat(found(alice, "state", "PAUSED")).containsExactly("Strauß");
        assertThat(found(alice, "keeper", "me")).hasSize(4);
        assertThat(found(alice, "keeper", "bob")).isEmpty();
        assertThat(found(alice, "q", "maya", "state", "PAUSED")).isEmpty();
        assertThat(found(alice, "tag", "koln")).containsExactly("Okonkwo");
    }

    @Test
    void theNewestChangesAreAskedForBySinceWhen() {
        var alice = withPeople();
        String maya = alice.request().get("/v1/contacts?q=maya").path("items[0].id");
        String changed = alice.request()
                .header("If-Match", "*")
                .body("{\"title\": \"Director\"}")
                .patch("/v1/contacts/" + maya)
                .path("updatedAt");
        alice.request()
                .queryParam("updatedSince", changed)
                .get("/v1/contacts")
                .then()
                .body("items.id", contains(maya));
        alice.request().get("/v1/contacts?sort=-updatedAt&limit=1").then().body("items.id", contains(maya));
        alice.request().get("/v1/contacts?sort=createdAt").then().body("items", hasSize(4));
    }

    @Test
    void everyOrderIsPagedWithoutGapOrRepetition() {
        var alice = Caller.ofNewTeam("alice");
        for (int n = 0; n < 11; n++) {
            String family = n % 3 == 0 ? "Same" : "Name" + (char) ('A' + n);
            alice.request()
                    .body("{\"name\": {\"given\": \"Given\", \"family\": \"" + family + "\"}}")
                    .post("/v1/contacts");
        }
        for (String sort : List.of("name", "-name", "updatedAt", "-updatedAt", "createdAt", "-createdAt")) {
            for (String q : List.of("", "&q=given", "&q=givne")) {
                List<String> whole =
                        alice.request().get("/v1/contacts?sort=" + sort + q).path("items.id");
                assertThat(whole).as(sort + q).hasSize(11).doesNotHaveDuplicates();
                List<String> paged = new ArrayList<>();
                String cursor = "";
                do {
                    var page = alice.request().get("/v1/contacts?limit=4&sort=" + sort + q + cursor);
                    paged.addAll(page.<List<String>>path("items.id"));
                    String next = page.path("next");
                    cursor = next == null ? "" : "&cursor=" + next;
                } while (!cursor.isEmpty());
                assertThat(paged).as(sort + q).isEqualTo(whole);
            }
        }
    }

    @Test
    void colleaguesFindEachOthersContacts() {
        var alice = withPeople();
        var bob = Caller.of("bob", alice.team());
        bob.request().get("/v1/contacts?q=maya").then().body("items", hasSize(1));
        bob.request().get("/v1/contacts?keeper=alice").then().body("items", hasSize(4));
        bob.request().get("/v1/contacts?keeper=me").then().body("items", empty());
        bob.request()
                .get("/v1/contacts?tag=partner&sort=-createdAt")
                .then()
                .body("items.name.given", containsInAnyOrder("Maya", "José Luis"));
    }
}
