package io.keepwarm.interaction.maildrop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.keepwarm.events.contact.Visibility;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class DroppingMailTest {
    private final Team team = Team.any();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String ada = "ada-" + mark + "@loom.example";
    private final String messageId = mark + "@mail.example";

    @Test
    void aMailToAContactAddedAMomentAgoIsATouch() {
        String contact = team.contactAt(ada);

        drop(
                        "alice",
                        from(
                                "alice",
                                "Ada <" + ada.toUpperCase() + ">",
                                "The plan\n\nOn 5 Jan 2026 Ada <a@b.example> wrote:\n> ?"))
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("result", equalTo("LOGGED"))
                .body("via", equalTo("API"))
                .body("contactIds", equalTo(List.of(contact)))
                .body("candidates", empty());

        String touch = team.as("alice").get("/v1/mail-drops").then().extract().path("items[0].interactionId");
        team.as("alice")
                .get("/v1/interactions/" + touch)
                .then()
                .body("channel", equalTo("EMAIL"))
                .body("direction", equalTo("OUTBOUND"))
                .body("occurredAt", equalTo("2026-01-05T09:00:00Z"))
                .body("summary", equalTo("Looms\nThe plan"))
                .body("private", equalTo(false));
        team.tie("alice", contact).body("lastOutboundAt", equalTo("2026-01-05T09:00:00Z"));
    }

    @Test
    void aMailFromAContactIsTheirTurn() {
        String contact = team.contactAt(ada);

        drop("alice", mail(ada, own("alice"), "Hello")).statusCode(201).body("result", equalTo("LOGGED"));
        team.tie("alice", contact)
                .body("lastInboundAt", equalTo("2026-01-05T09:00:00Z"))
                .body("lastOutboundAt", nullValue());
    }

    @Test
    void theSameMailIsOneTouchForEachMember() {
        team.contactAt(ada);
        String mail = mail(ada, own("alice") + ", " + own("bob"), "Hello");
        String first = drop("alice", mail).statusCode(201).extract().path("interactionId");

        drop("alice", mail).statusCode(200).body("result", equalTo("ALREADY")).body("interactionId", equalTo(first));
        drop("alice", mail.replace("Subject:", "X-Received: by elsewhere\nSubject:"))
                .body("result", equalTo("ALREADY"));
        drop("bob", mail).statusCode(201).body("result", equalTo("LOGGED"));
        team.as("alice").get("/v1/interactions").then().body("items", hasSize(1));
        team.as("bob").get("/v1/interactions").then().body("items", hasSize(1));
    }

    @Test
    void theSameMailAtTheSameMomentIsOneTouch() throws Exception {
        team.contactAt(ada);
        String mail = mail(ada, own("alice"), "Hello");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<String>>mapToObj(
                            one -> () -> drop("alice", mail).extract().path("result"))
                    .toList());
            List<String> results = new java.util.ArrayList<>();
            for (var one : all) {
                results.add(one.get());
            }
            assertThat(results).containsOnlyOnce("LOGGED").containsOnly("LOGGED", "ALREADY");
        }
        team.as("alice").get("/v1/interactions").then().body("items", hasSize(1));
    }

    @Test
    void aDeletedTouchDoesNotComeBackWithItsMail() {
        team.contactAt(ada);
        String mail = mail(ada, own("alice"), "Hello");
        String touch = drop("alice", mail).extract().path("interactionId");
        team.as("alice")
                .header("If-Match", "*")
                .delete("/v1/interactions/" + touch)
                .then()
                .statusCode(204);

        drop("alice", mail)
                .statusCode(200)
                .body("result", equalTo("ALREADY"))
                .body("interactionId", nullValue())
                .body("contactIds", empty());
        team.as("alice").get("/v1/interactions").then().body("items", empty());
    }

    @Test
    void aMailAnsweredMeansAReply() {
        team.contactAt(ada);
        drop("alice", "In-Reply-To: <before@x.example>\n" + mail(ada, own("alice"), "Hello"));

        team.as("alice").get("/v1/interactions").then().body("items[0].intent", equalTo("REPLY"));
    }

    @Test
    void aMailMarkedPrivateIsNotForTheTeam() {
        team.contactAt(ada);
        drop("alice", "Sensitivity: Private\n" + mail(ada, own("alice"), "Hello"));

        team.as("alice").get("/v1/interactions").then().body("items[0].private", equalTo(true));
    }

    @Test
    void ofManyItWentToFiftyAreNamedAndTheAnswerTellsHowManyAreNot() {
        List<String> many = IntStream.range(0, 52)
                .mapToObj(number -> "k" + number + "-" + mark + "@loom.example")
                .toList();
        try (var world = new World(team)) {
            many.forEach(email -> world.contactSaved(UUID.randomUUID().toString(), "alice", Visibility.TEAM, email));
            Awaitility.await()
                    .untilAsserted(() -> drop(
                                    "alice",
                                    from("alice", String.join(", ", many), "Hello")
                                            .replace(messageId, UUID.randomUUID() + "@x.example"))
                            .body("result", equalTo("LOGGED"))
                            .body("contactIds", hasSize(50))
                            .body("leftOut", equalTo(2)));
        }
    }

    @Test
    void aContactIsFoundBehindHundredsOfStrangers() {
        String contact = team.contactAt(ada);
        drop("alice", mail(ada, own("alice"), "Hello")).body("result", equalTo("LOGGED"));
        String strangers = IntStream.range(0, 300)
                .mapToObj(number -> "s" + number + "@x.example")
                .collect(Collectors.joining(", "));

        drop("alice", from("alice", strangers + ", " + ada, "Hello").replace(messageId, "2" + messageId))
                .statusCode(201)
                .body("result", equalTo("LOGGED"))
                .body("contactIds", equalTo(List.of(contact)))
                .body("leftOut", nullValue());
    }

    @Test
    void strangersAreOfferedAndNeverAddedByThemselves() {
        String mail = from("alice", "Eve <eve@x.example>, no-reply@shop.example, " + own("alice"), "Hello");
        String candidate = drop("alice", mail)
                .statusCode(201)
                .body("result", equalTo("NOBODY_KNOWN"))
                .body("interactionId", nullValue())
                .body("candidates.email", equalTo(List.of("eve@x.example")))
                .body("candidates[0].name", equalTo("Eve"))
                .extract()
                .path("candidates[0].id");
        drop("alice", mail).statusCode(200).body("result", equalTo("NOBODY_KNOWN"));
        drop("alice", mail.replace(messageId, "another-" + messageId)).statusCode(201);

        candidates("alice")
                .body("items.email", equalTo(List.of("eve@x.example")))
                .body("items[0].times", equalTo(2));
        candidates("bob").body("items", empty());
        team.as("alice").get("/v1/interactions").then().body("items", empty());
        team.as("bob")
                .post("/v1/mail-drops/candidates/" + candidate + "/dismiss")
                .then()
                .statusCode(404);
        team.as("alice")
                .post("/v1/mail-drops/candidates/" + candidate + "/dismiss")
                .then()
                .statusCode(204);
        candidates("alice").body("items", empty());
        drop("alice", mail.replace(messageId, "third-" + messageId)).body("candidates", empty());
    }

    @Test
    void aMailOfSomebodyAddedLaterIsDroppedAgain() {
        String mail = mail(ada, own("alice"), "Hello");
        drop("alice", mail).body("result", equalTo("NOBODY_KNOWN"));
        candidates("alice").body("items.email", equalTo(List.of(ada)));
        team.contactAt(ada);

        drop("alice", mail).statusCode(200).body("result", equalTo("LOGGED"));
        candidates("alice").body("items", empty());
    }

    @Test
    void whatAListSentIsNoTouch() {
        team.contactAt(ada);
        drop("alice", "List-Id: <looms.example>\n" + mail(ada, own("alice"), "News"))
                .statusCode(201)
                .body("result", equalTo("BULK"))
                .body("candidates", empty());
        team.as("alice").get("/v1/interactions").then().body("items", empty());
        team.as("alice").get("/v1/mail-drops?result=BULK").then().body("items", hasSize(1));
        team.as("alice").get("/v1/mail-drops?result=LOGGED").then().body("items", empty());
    }

    @Test
    void aColleaguesPrivateContactIsAStranger() {
        team.privateContactAt(ada, "bob");

        drop("alice", mail(ada, own("alice"), "Hello"))
                .body("result", equalTo("NOBODY_KNOWN"))
                .body("candidates.email", equalTo(List.of(ada)));
        drop("bob", mail(ada, own("bob"), "Hello")).body("result", equalTo("LOGGED"));
        team.as("bob").get("/v1/interactions").then().body("items", hasSize(1));
        team.as("alice").get("/v1/interactions?memberId=bob").then().body("items", empty());
        candidates("alice").body("items.email", equalTo(List.of(ada)));
    }

    @Test
    void anAddressOfOnesOwnTellsTheDirection() {
        team.contactAt(ada);
        String home = "alice-" + mark + "@home.example";
        drop("alice", mail(home, ada, "Hello")).body("result", equalTo("NOBODY_KNOWN"));
        String id = team.as("alice")
                .body("{\"email\": \"" + home.toUpperCase() + "\"}")
                .post("/v1/mail-drops/own-addresses")
                .then()
                .statusCode(201)
                .body("email", equalTo(home))
                .extract()
                .path("id");

        drop("alice", mail(home, ada, "Hello"))
                .body("result", equalTo("LOGGED"))
                .body("candidates", empty());
        team.as("alice").get("/v1/interactions").then().body("items[0].direction", equalTo("OUTBOUND"));
        candidates("alice").body("items.email", equalTo(List.of(home)));
        String own = "/v1/mail-drops/own-addresses/" + id;
        team.as("bob").header("If-Match", "*").delete(own).then().statusCode(404);
        team.as("bob").get(own).then().statusCode(404);
        team.as("alice").delete(own).then().statusCode(428);
        String etag = team.as("alice")
                .get(own)
                .then()
                .body("email", equalTo(home))
                .extract()
                .header("ETag");
        team.as("alice").header("If-Match", etag).delete(own).then().statusCode(204);
        team.as("alice").get("/v1/mail-drops/own-addresses").then().body("items", empty());
        team.as("alice")
                .body("{\"email\": \"home\"}")
                .post("/v1/mail-drops/own-addresses")
                .then()
                .statusCode(400);
    }

    @Test
    void theSameRequestTwiceSaysAnAddressOnce() {
        for (int attempt = 0; attempt < 2; attempt++) {
            ownAddress("once", "a-" + mark + "@home.example").statusCode(201);
        }
        ownAddress("once", "b-" + mark + "@home.example").statusCode(422);
        ownAddress("again", "a-" + mark + "@home.example").statusCode(201);
        ownAddress("again", "a-" + mark + "@home.example").statusCode(201);
        team.as("alice").get("/v1/mail-drops/own-addresses").then().body("items", hasSize(1));
    }

    private ValidatableResponse ownAddress(String key, String email) {
        return team.as("alice")
                .header("Idempotency-Key", key)
                .body("{\"email\": \"" + email + "\"}")
                .post("/v1/mail-drops/own-addresses")
                .then();
    }

    @Test
    void colleaguesAreNotOffered() {
        try (var world = new World(team)) {
            world.memberSaved("carol", "UTC", "Carol@ferry.example");
            Awaitility.await()
                    .untilAsserted(() -> drop(
                                    "alice",
                                    from("alice", "carol@ferry.example, eve@x.example", "Hello")
                                            .replace(messageId, UUID.randomUUID() + "@x.example"))
                            .body("candidates.email", equalTo(List.of("eve@x.example"))));
        }
    }

    @Test
    void aDateInTheFutureOrNoneIsNow() {
        team.contactAt(ada);
        var before = Instant.now().minusSeconds(60);
        String future = mail(ada, own("alice"), "Hello").replace("2026 10:00:00", "2099 10:00:00");
        drop("alice", future).body("result", equalTo("LOGGED"));
        drop("alice", future.replaceAll("Date:.*\n", "").replace(messageId, "no-date-" + messageId))
                .body("result", equalTo("LOGGED"));

        List<String> at =
                team.as("alice").get("/v1/interactions").then().extract().path("items.occurredAt");
        assertThat(at)
                .hasSize(2)
                .allSatisfy(instant -> assertThat(Instant.parse(instant))
                        .isBetween(before, Instant.now().plusSeconds(60)));
    }

    @Test
    void addressesAreLearntFromContactsAndFollowThemThroughMergeAndErasure() {
        String survivor = UUID.randomUUID().toString();
        String loser = UUID.randomUUID().toString();
        String old = "old-" + mark + "@loom.example";
        try (var world = new World(team)) {
            world.memberSaved("alice", "Europe/Berlin", own("alice"));
            world.contactSaved(survivor, "alice", Visibility.TEAM, ada, old);
            world.contactSaved(survivor, "alice", Visibility.TEAM, ada);
            world.contactSaved(loser, "alice", Visibility.TEAM, "other-" + mark + "@loom.example");
            team.contactServiceIsAway();
            String other = "other-" + mark + "@loom.example";
            awaitFrom(ada, survivor);
            awaitFrom(other, loser);

            world.merged(loser, survivor);
            awaitFrom(other, survivor);
            team.contactServiceIsBack();
            drop("bob", mail(old, own("bob"), "3")).body("candidates.email", equalTo(List.of(old)));
            world.contactSaved(survivor, "bob", Visibility.PRIVATE, old);
            Awaitility.await().untilAsserted(() -> team.tie("alice", survivor).statusCode(404));
            drop("alice", mail(old, own("alice"), "4").replace(messageId, "4" + messageId))
                    .body("candidates.email", equalTo(List.of(old)));

            world.erased(survivor);
            Awaitility.await().untilAsserted(() -> candidates("alice").body("items", empty()));
            Awaitility.await().untilAsserted(() -> candidates("bob").body("items", empty()));
        }
    }

    @Test
    void asksToComeBackWhenNobodyCanTellWhoThatIs() {
        team.contactServiceIsAway();
        drop("alice", mail(ada, own("alice"), "Hello")).statusCode(503).header("Retry-After", "2");
        team.contactServiceIsBack();
        team.as("alice").get("/v1/mail-drops").then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "Subject: nobody\n\nx"})
    void whatIsNoMailIsRefused(String body) {
        drop("alice", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://keepwarm.dev/problems/not-a-mail"));
        team.as("alice").get("/v1/mail-drops").then().body("items", empty());
    }

    @Test
    void anotherContentTypeIsRefused() {
        team.as("alice")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/mail-drops")
                .then()
                .statusCode(415);
    }

    @Test
    void anotherTeamKnowsNobodyOfIt() {
        team.contactAt(ada);
        String id = drop("alice", mail(ada, own("alice"), "Hello")).extract().path("id");
        drop("alice", mail("eve@x.example", own("alice"), "Hello").replace(messageId, "2" + messageId));
        Team theirs = Team.any();

        theirs.as("alice").get("/v1/mail-drops/" + id).then().statusCode(404);
        theirs.as("alice").get("/v1/mail-drops").then().body("items", empty());
        theirs.as("alice").get("/v1/mail-drops/candidates").then().body("items", empty());
        MailDrop.drop(theirs, "alice", mail(ada, MailDrop.own(theirs, "alice"), "Hello"))
                .statusCode(201)
                .body("result", equalTo("NOBODY_KNOWN"));
    }

    @Test
    void dropsAreTheMembersOwn() {
        team.contactAt(ada);
        String id = drop("alice", mail(ada, own("alice"), "Hello")).extract().path("id");

        team.as("alice").get("/v1/mail-drops/" + id).then().body("result", equalTo("LOGGED"));
        team.as("bob").get("/v1/mail-drops/" + id).then().statusCode(404);
        team.as("bob").get("/v1/mail-drops").then().body("items", empty());
    }

    @Test
    void listsGoOnPageByPage() {
        for (int number = 0; number < 3; number++) {
            drop("alice", from("alice", "p" + number + "@x.example", "Hello").replace(messageId, number + messageId));
        }
        for (String list : List.of("/v1/mail-drops", "/v1/mail-drops/candidates")) {
            String next = team.as("alice")
                    .get(list + "?limit=2")
                    .then()
                    .body("items", hasSize(2))
                    .body("next", notNullValue())
                    .extract()
                    .path("next");
            team.as("alice")
                    .get(list + "?limit=2&cursor=" + next)
                    .then()
                    .body("items", hasSize(1))
                    .body("next", nullValue());
        }
        candidates("alice").body("items.email", containsInAnyOrder("p0@x.example", "p1@x.example", "p2@x.example"));
    }

    private void awaitFrom(String email, String contact) {
        Awaitility.await()
                .untilAsserted(() -> drop(
                                "alice", mail(email, own("alice"), "Hello").replace(messageId, "" + UUID.randomUUID()))
                        .body("contactIds", equalTo(List.of(contact))));
    }

    private ValidatableResponse candidates(String member) {
        return team.as(member).get("/v1/mail-drops/candidates").then().statusCode(200);
    }

    private String own(String member) {
        return MailDrop.own(team, member);
    }

    private String from(String member, String to, String words) {
        return mail(own(member), to, words);
    }

    private String mail(String from, String to, String words) {
        return """
                From: %s
                To: %s
                Subject: Re: Looms
                Date: Mon, 5 Jan 2026 10:00:00 +0100
                Message-ID: <%s>

                %s
                """.formatted(from, to, messageId, words);
    }

    private ValidatableResponse drop(String member, String mail) {
        return MailDrop.drop(team, member, mail);
    }
}
