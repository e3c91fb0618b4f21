package io.keepwarm.interaction.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Plans;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.events.shelf.ShelfEvent;
import io.keepwarm.events.shelf.ShelfEvent.ShelfMatched;
import io.keepwarm.events.shelf.ShelfEvent.ShelfShared;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import io.restassured.response.ValidatableResponse;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Everybody called an acquaintance here cares about sailing and needs a weaver for the spring.
@ServiceTest
class ShelfTest {
    private final Team team = Team.any();
    private final AgroalDataSource database;
    private final TeamTransactions transactions;
    private final EntityManager entities;
    private World world;
    private String ada;

    ShelfTest(AgroalDataSource database, TeamTransactions transactions, EntityManager entities) {
        this.database = database;
        this.transactions = transactions;
        this.entities = entities;
    }

    @BeforeEach
    void anAcquaintance() {
        world = new World(team);
        ada = acquaintance("alice", Visibility.TEAM);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void somethingIsMatchedWithWhatContactsCareAboutAndNeed() {
        String tides = put("Tides of the North Sea", "\"topics\": [\"Sailing\", \"tides\"]");
        String guild = put("The weavers' guild opens its books", "\"note\": \"Page 3\"");
        String other = put("Bread without yeast", "\"topics\": [\"baking\"]");

        matches("alice", tides)
                .body("items.contactId", contains(ada))
                .body("items[0].why", contains("cares about sailing"))
                .body("items[0].sharedAt", nullValue());
        matches("alice", guild).body("items[0].why", contains("needs a weaver for the spring"));
        matches("alice", other).body("items", hasSize(0));
        team.as("alice")
                .get("/v1/shelf?contactId=" + ada)
                .then()
                .body("items.title", contains("The weavers' guild opens its books", "Tides of the North Sea"));
        var told = told(tides, ada, 1).getFirst();
        assertThat(told).isInstanceOf(ShelfMatched.class);
        assertThat(told.state().why()).containsExactly("cares about sailing");
        assertThat(told.state().memberId()).isEqualTo("alice");
    }

    @Test
    void matchesComeInPages() {
        String bob = acquaintance("alice", Visibility.TEAM);
        world.contactSaved(bob, "alice", Visibility.TEAM);
        String eve = acquaintance("alice", Visibility.TEAM);
        String both = put("Sailing weavers", "\"topics\": [\"sailing\", \"weavers\"]");

        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = team.as("alice")
                    .get(both + "/matches?limit=1" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.contactId"));
            next = page.path("next");
        }
        assertThat(seen).containsExactlyInAnyOrder(ada, eve);
    }

    @Test
    void sharingIsATouchThatGivesAndPlansATalk() {
        String tides = put("Tides", "\"topics\": [\"sailing\"], \"url\": \"https://tides.example/north?ref=x\"");
        share(tides, ada).statusCode(200).body("channel", equalTo("LETTER")).body("contactId", equalTo(ada));

        team.as("alice")
                .get("/v1/interactions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].intent", equalTo("SHARE"))
                .body("items[0].channel", equalTo("LETTER"))
                .body("items[0].valueGiven", equalTo("Tides"));
        team.tie("alice", ada).body("owed.kind", contains("DISCUSS")).body("ledger.given", equalTo(1));
        matches("alice", tides).body("items", hasSize(0));
        assertThat(told(tides, ada, 2).getLast()).isInstanceOf(ShelfShared.class);
    }

    @Test
    void nothingIsSharedWithAnybodyTwice() {
        String tides = put("Tides", "\"topics\": [\"sailing\"], \"url\": \"https://tides.example/north?ref=x\"");
        share(tides, ada).statusCode(200);
        share(tides, ada).statusCode(409).body("type", equalTo("https://keepwarm.dev/problems/already-shared"));

        String again = put("Tides, again", "\"topics\": [\"sailing\"], \"url\": \"http://www.tides.example/north/\"");
        matches("alice", again).body("items", hasSize(0));
        share(again, ada).statusCode(409);
        // Nor by a colleague, nor after the thing was taken off.
        team.as("alice").header("If-Match", "*").delete(tides).then().statusCode(204);
        String bobs = putBy("bob", "Look", "\"topics\": [\"sailing\"], \"url\": \"https://tides.example/north\"");
        matches("bob", bobs).body("items", hasSize(0));
        team.as("alice").get("/v1/interactions").then().body("items", hasSize(1));
    }

    @Test
    void whatAColleagueHasSharedIsProposedNoMore() {
        String url = "\"topics\": [\"sailing\"], \"url\": \"https://tides.example/north\"";
        String bobs = putBy("bob", "Look", url);
        matches("bob", bobs).body("items.contactId", contains(ada));
        share(put("Tides", url), ada).statusCode(200);

        matches("bob", bobs).body("items", hasSize(0));
        Awaitility.await().until(() -> world.forgotten().contains(key(bobs, ada)));
    }

    @Test
    void ofTwoWhoShareTheSameAtOnceOneIsTold() {
        String url = "\"topics\": [\"sailing\"], \"url\": \"https://tides.example/north\"";
        team.logged("alice", Team.call(ada, "2026-01-05T10:00:00Z"));
        var things = List.of(put("Tides", url), put("Tides, again", url));
        List<Future<Integer>> answers = new ArrayList<>();
        try (var members = Executors.newVirtualThreadPerTaskExecutor()) {
            transactions.run(Scope.of(team.name()), () -> {
                // Neither gets further than to her tie.
                entities.createNativeQuery("select contact_id from tie for update")
                        .getResultList();
                things.forEach(thing -> answers.add(
                        members.submit(() -> share(thing, ada).extract().statusCode())));
                Awaitility.await()
                        .pollInSameThread()
                        .until(() -> entities.createNativeQuery(
                                        "select count(*) from pg_locks where not granted", Long.class)
                                .getSingleResult()
                                .equals(2L));
            });
        }
        assertThat(answers.stream().map(Future::resultNow)).containsExactlyInAnyOrder(200, 409);
        team.as("alice").get("/v1/interactions?intent=SHARE").then().body("items", hasSize(1));
    }

    @Test
    void whoeverComesLaterTakesTheLastPlaceAmongTheBest() {
        transactions.run(Scope.of(team.name()), () -> {
            entities.createNativeQuery("""
                            insert into knowledge.contact (id, version, keeper_id, visibility, state, trashed)
                            select 'many-' || n, 1, keeper_id, visibility, state, trashed
                            from knowledge.contact, generate_series(1, 300) n where id = :ada
                            """).setParameter("ada", ada).executeUpdate();
            entities.createNativeQuery("""
                            insert into knowledge.contact_word (contact_id, word, said)
                            select 'many-' || n, word, said
                            from knowledge.contact_word, generate_series(1, 300) n
                            where contact_id = :ada and said = 'cares about sailing'
                            """).setParameter("ada", ada).executeUpdate();
        });
        String both = put("Sailing weavers", "\"topics\": [\"sailing\", \"weavers\"]");
        assertThat(open()).isEqualTo(200);

        String bob = acquaintance("alice", Visibility.TEAM);
        told(both, bob, 1);
        assertThat(open()).isEqualTo(200);
        team.as("alice").get(both + "/matches?limit=2").then().body("items.contactId", containsInAnyOrder(ada, bob));

        world.contactSaved(bob, "alice", Visibility.TEAM);
        Awaitility.await().until(() -> world.forgotten().contains(key(both, bob)));
        assertThat(open()).isEqualTo(200);
    }

    private long open() {
        return transactions.call(Scope.of(team.name()), () -> (Long) entities.createNativeQuery(
                        "select count(*) from shelf_match where shared_at is null and not withdrawn", Long.class)
                .getSingleResult());
    }

    @Test
    void theSameRequestTwiceSharesOnce() {
        String tides = put("Tides", "\"topics\": [\"sailing\"]");
        for (int attempt = 0; attempt < 2; attempt++) {
            team.as("alice")
                    .header("Idempotency-Key", "once")
                    .body("{\"contactId\": \"%s\", \"channel\": \"EMAIL\"}".formatted(ada))
                    .post(tides + "/shared")
                    .then()
                    .statusCode(200)
                    .body("contactId", equalTo(ada));
        }
        team.as("alice").get("/v1/interactions").then().body("items", hasSize(1));
    }

    @Test
    void itCanBeSharedWithSomebodyItDoesNotMatch() {
        String bread = put("Bread", "\"topics\": [\"baking\"]");
        share(bread, ada).statusCode(200).body("why", hasSize(0));
    }

    @Test
    void aContactThatCaresAboutItLaterIsFoundLaterAndOneThatDoesNotAnyMoreIsNot() {
        String tides = put("Tides", "\"topics\": [\"sailing\"]");
        String bob = acquaintance("alice", Visibility.TEAM);
        told(tides, bob, 1);
        matches("alice", tides).body("items.contactId", containsInAnyOrder(ada, bob));

        world.contactSaved(bob, "alice", Visibility.TEAM);
        Awaitility.await().until(() -> world.forgotten().contains(key(tides, bob)));
        matches("alice", tides).body("items.contactId", contains(ada));
        world.acquaintanceSaved(bob, "alice", Visibility.TEAM);
        assertThat(told(tides, bob, 2).getLast().state().version()).isEqualTo(3);
    }

    @Test
    void whatAMemberMayNotSeeIsNotMatchedForThem() {
        String secret = acquaintance("alice", Visibility.PRIVATE);
        String bobs = putBy("bob", "Tides", "\"topics\": [\"sailing\"]");
        matches("bob", bobs).body("items.contactId", contains(ada));
        matches("alice", put("Tides", "\"topics\": [\"sailing\"]"))
                .body("items.contactId", containsInAnyOrder(ada, secret));

        world.acquaintanceSaved(ada, "alice", Visibility.PRIVATE);
        Awaitility.await().until(() -> world.forgotten().contains(key(bobs, ada)));
        matches("bob", bobs).body("items", hasSize(0));
        team.as("bob")
                .body("{\"contactId\": \"%s\", \"channel\": \"EMAIL\"}".formatted(ada))
                .post(bobs + "/shared")
                .then()
                .statusCode(400);
    }

    @Test
    void aPrivateContactHandedOverIsMatchedForTheNewKeeper() {
        String secret = acquaintance("alice", Visibility.PRIVATE);
        String bobs = putBy("bob", "Tides", "\"topics\": [\"sailing\"]");
        world.acquaintanceSaved(secret, "bob", Visibility.PRIVATE);

        told(bobs, secret, 1);
        matches("bob", bobs).body("items.contactId", containsInAnyOrder(ada, secret));
    }

    @Test
    void itCanBeChangedAndIsMatchedAnew() {
        String item = put("Bread", "\"topics\": [\"baking\"]");
        team.as("alice")
                .body(body("Tides", "\"topics\": [\"sailing\"]"))
                .put(item)
                .then()
                .statusCode(428);
        team.as("alice")
                .header("If-Match", "\"1\"")
                .body(body("Tides", "\"topics\": [\"sailing\"]"))
                .put(item)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        matches("alice", item).body("items.contactId", contains(ada));
        team.as("alice")
                .header("If-Match", "\"2\"")
                .body(body("Bread", "\"topics\": [\"baking\"]"))
                .put(item)
                .then()
                .statusCode(200);
        matches("alice", item).body("items", hasSize(0));
        Awaitility.await().until(() -> world.forgotten().contains(key(item, ada)));
    }

    @Test
    void whatHasExpiredInterestsNobody() {
        String old = put("Tides of last year", "\"topics\": [\"sailing\"], \"expiresOn\": \"2020-01-01\"");
        matches("alice", old).body("items", hasSize(0));
        team.as("alice").get(old).then().body("expired", equalTo(true));
    }

    @Test
    void afterItsLastDayItsMatchesAreWithdrawn() {
        String tides = put("Tides", "\"topics\": [\"sailing\"], \"expiresOn\": \"2999-01-01\"");
        matches("alice", tides).body("items", hasSize(1));
        transactions.run(
                Scope.of(team.name()),
                () -> entities.createNativeQuery("update shelf_item set lapses_at = now() - interval '1 minute'")
                        .executeUpdate());

        Awaitility.await().until(() -> world.forgotten().contains(key(tides, ada)));
        matches("alice", tides).body("items", hasSize(0));
    }

    @Test
    void aMergedContactIsMatchedUnderTheSurvivorAndWhatEitherHasIsNotSharedAgain() {
        String bob = acquaintance("alice", Visibility.TEAM);
        String tides = put("Tides", "\"topics\": [\"sailing\"]");
        String waves = put("Waves", "\"topics\": [\"sailing\"]");
        share(tides, bob).statusCode(200);
        world.merged(bob, ada);
        Awaitility.await().until(() -> world.forgotten().contains(key(tides, ada)));
        matches("alice", tides).body("items", hasSize(0));
        matches("alice", waves).body("items.contactId", contains(ada));
        share(tides, ada).statusCode(409);

        world.unmerged(bob, ada);
        Awaitility.await().untilAsserted(() -> matches("alice", tides).body("items.contactId", contains(ada)));
        matches("alice", waves).body("items.contactId", containsInAnyOrder(ada, bob));
    }

    @Test
    void ofAnErasedContactNothingIsLeft() {
        String tides = put("Tides", "\"topics\": [\"sailing\"]");
        String waves = put("Waves", "\"topics\": [\"sailing\"]");
        share(waves, ada).statusCode(200);
        world.erased(ada);

        Awaitility.await().until(() -> world.forgotten().containsAll(List.of(key(tides, ada), key(waves, ada))));
        matches("alice", tides).body("items", hasSize(0));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused(body("", "\"note\": null"), "/title");
        refused(body("Tides", "\"url\": \"tides\""), "/url");
        refused(body("Tides", "\"topics\": [\"\"]"), "/topics/0");
        refused(body("Tides", "\"expiresOn\": \"soon\""), "/expiresOn");
        team.as("alice").get("/v1/shelf").then().body("items", hasSize(0));
        String tides = put("Tides", "\"note\": null");
        team.as("alice")
                .body("{\"contactId\": \"%s\"}".formatted(ada))
                .post(tides + "/shared")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/channel"));
        team.as("alice")
                .body("{\"contactId\": \"%s\", \"channel\": \"EMAIL\"}".formatted(UUID.randomUUID()))
                .post(tides + "/shared")
                .then()
                .statusCode(400);
    }

    @Test
    void nobodyElseSeesTheShelf() {
        String tides = put("Tides", "\"topics\": [\"sailing\"]");
        for (var other : List.of(team.as("bob"), Team.any().as("alice"))) {
            other.get(tides).then().statusCode(404);
            other.get(tides + "/matches").then().statusCode(404);
            other.get("/v1/shelf").then().body("items", hasSize(0));
        }
        team.as("bob").header("If-Match", "*").delete(tides).then().statusCode(404);
    }

    @Test
    void whomItWouldInterestIsFoundAlongTheIndexOfWords() throws SQLException {
        var plans = new Plans(database, "knowledge.contact_word", """
                insert into knowledge.contact_word (word, contact_id, said)
                select 'word' || n, 'contact-' || n, 'cares about it' from generate_series(1, 5000) n
                """);
        String question = ShelfMatches.WANTED
                .formatted("")
                .replace(":member", "'alice'")
                .replace(":words", "array['word7', 'word8']")
                .replace(":limit", "200");

        assertThat(plans.of(question))
                .anyMatch(line -> line.contains("Index Cond") && line.contains("word = ANY"))
                .noneMatch(line -> line.contains("Seq Scan on contact"));
    }

    private String acquaintance(String keeper, Visibility visibility) {
        String id = UUID.randomUUID().toString();
        world.acquaintanceSaved(id, keeper, visibility);
        Awaitility.await().untilAsserted(() -> team.tie(keeper, id).statusCode(200));
        return id;
    }

    private String put(String title, String more) {
        return putBy("alice", title, more);
    }

    private String putBy(String member, String title, String more) {
        return team.as(member)
                .body(body(title, more))
                .post("/v1/shelf")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void refused(String body, String pointer) {
        team.as("alice").body(body).post("/v1/shelf").then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    private ValidatableResponse matches(String member, String item) {
        return team.as(member).get(item + "/matches").then().statusCode(200);
    }

    private ValidatableResponse share(String item, String contact) {
        return team.as("alice")
                .body("{\"contactId\": \"%s\", \"channel\": \"LETTER\"}".formatted(contact))
                .post(item + "/shared")
                .then();
    }

    private List<ShelfEvent> told(String item, String contact, int count) {
        return world.events(ShelfEvent.class, key(item, contact), count);
    }

    private static String key(String item, String contact) {
        return item.substring(item.lastIndexOf('/') + 1) + ":" + contact;
    }

    private static String body(String title, String more) {
        return "{\"title\": \"%s\", %s}".formatted(title, more);
    }
}
