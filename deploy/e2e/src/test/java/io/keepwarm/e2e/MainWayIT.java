package io.keepwarm.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.e2e.api.Contacts;
import io.keepwarm.e2e.api.FollowUps;
import io.keepwarm.e2e.api.FollowUps.FollowUp;
import io.keepwarm.e2e.api.Interactions;
import io.keepwarm.e2e.api.Interactions.Interaction;
import io.keepwarm.e2e.stack.Mailbox.Mail;
import io.keepwarm.e2e.stack.OnTheStack;
import io.keepwarm.e2e.stack.Person;
import io.keepwarm.e2e.stack.Stack;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What Keepwarm is for, from an address book to the mail and back.
@OnTheStack
class MainWayIT {
    /// Its days begin while those of UTC are far from over.
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final LocalTime HOUR = LocalTime.of(8, 0);
    private static final int INNER_CIRCLE_DAYS = 14;
    private static final Duration A_WHILE = Duration.ofMinutes(4);
    private static final Duration A_MOMENT = Duration.ofSeconds(4);
    private static final Pattern DONE = Pattern.compile("<a [^>]*href=\"([^\"]+)\"[^>]*>Done</a>");
    private static final String ADDRESS_BOOK = """
            BEGIN:VCARD
            VERSION:3.0
            N:Ångström;Zoë;;;
            FN:Zoë Ångström
            EMAIL;TYPE=INTERNET,WORK:zoe@fjordlab.example
            ORG:Fjord Lab
            BDAY:1984-05-17
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            FN:Tomás Ferreira
            TEL;TYPE=cell;VALUE=uri:tel:+351-91-555-0142
            END:VCARD
            """;

    private final String email = "hana-" + UUID.randomUUID() + "@teahouse.example";
    private Stack stack;
    private Person hana;
    private FollowUps followUps;
    private Interactions interactions;

    @BeforeEach
    void aMemberInTokyo(Stack stack) {
        this.stack = stack;
        hana = stack.person(Map.of(
                "member",
                "hana",
                "team",
                "main-way-" + UUID.randomUUID(),
                "name",
                "Hana Sato",
                "email",
                email,
                "zone",
                ZONE.getId(),
                "locale",
                "en"));
        followUps = new FollowUps(hana);
        interactions = new Interactions(hana);
    }

    @Test
    void anOverdueFollowUpComesByMailAndItsAnswerLogsTheTouchAndSchedulesTheNext() {
        wishForDigests(false);
        String contact = zoeOfTheAddressBook();
        hana.asks()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"tier\": \"INNER_CIRCLE\"}")
                .patch("/v1/contacts/" + contact)
                .then()
                .statusCode(200);
        // Yesterday, so that it makes a difference to the follow-up that the contact itself brought.
        var called = stack.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        interactions
                .send(UUID.randomUUID().toString(), Interactions.call(contact, called, "She opens a second lab"))
                .then()
                .statusCode(201);
        var due = LocalDate.ofInstant(called, ZONE).plusDays(INNER_CIRCLE_DAYS);
        var followUp = await("the next talk is scheduled")
                .atMost(A_WHILE)
                .until(
                        () -> open(contact),
                        open -> open.size() == 1 && open.getFirst().dueOn().equals(due))
                .getFirst();

        stack.moveClockTo(at(due, LocalTime.of(23, 30)));
        awaitState(followUp, "DUE");
        stack.moveClockTo(at(due.plusDays(1), LocalTime.MIDNIGHT));
        awaitState(followUp, "OVERDUE");

        wishForDigests(true);
        stack.moveClockTo(at(due.plusDays(1), HOUR.minusMinutes(5)));
        awaitMails(0);
        stack.moveClockTo(at(due.plusDays(1), HOUR));
        var mail = awaitMails(1).getFirst();
        assertThat(mail.subject()).contains("Zoë Ångström");
        assertThat(mail.html()).contains("Zoë Ångström", "Fjord Lab", "She opens a second lab");
        assertThat(mail.header("List-Unsubscribe")).contains(stack.url() + "/u/");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(hana.asks().get("/v1/digests").jsonPath().<Map<String, Object>>getList("items"))
                .singleElement()
                .satisfies(digest -> assertThat(digest)
                        .containsEntry("localDate", due.plusDays(1).toString())
                        .containsEntry("ordinal", 0)
                        .containsEntry("state", "SENT"));

        String link = doneLink(mail);
        var overdue = followUps.one(followUp.id());
        assertThat(page(given().get(link))).contains("Zoë Ångström", "<form");
        assertThat(page(given().get(link))).contains("Zoë Ångström", "<form");
        await("looking changes nothing").atMost(A_WHILE).during(A_MOMENT).untilAsserted(() -> {
            assertThat(followUps.one(followUp.id())).isEqualTo(overdue);
            assertThat(interactions.with(contact)).hasSize(1);
        });

        assertThat(page(answer(link))).contains("Noted").contains("Zoë Ångström");
        await("the answer is a touch")
                .atMost(A_WHILE)
                .untilAsserted(() -> assertThat(interactions.with(contact))
                        .extracting(Interaction::summary)
                        .containsExactlyInAnyOrder("She opens a second lab", "Tea next week"));
        var nextDue = LocalDate.ofInstant(stack.now(), ZONE).plusDays(INNER_CIRCLE_DAYS);
        await("the next one is scheduled").atMost(A_WHILE).untilAsserted(() -> {
            assertThat(followUps.one(followUp.id()).settledBy()).isEqualTo("ANSWER");
            assertThat(open(contact))
                    .singleElement()
                    .satisfies(next -> assertThat(next.dueOn()).isEqualTo(nextDue));
        });

        assertThat(page(answer(link))).contains("Nothing was logged again");
        await("answering again logs nothing").atMost(A_WHILE).during(A_MOMENT).untilAsserted(() -> {
            assertThat(interactions.with(contact)).hasSize(2);
            assertThat(open(contact)).hasSize(1);
        });

        assertThat(page(given().post(link + "/undo"))).contains("Taken back");
        await("all is as before the answer").atMost(A_WHILE).untilAsserted(() -> {
            assertThat(interactions.with(contact))
                    .extracting(Interaction::summary)
                    .containsExactly("She opens a second lab");
            assertThat(open(contact)).singleElement().satisfies(again -> {
                assertThat(again.id()).isEqualTo(followUp.id());
                assertThat(again.state()).isEqualTo("OVERDUE");
            });
        });
        awaitMails(1);
    }

    @Test
    void theMailTellsItsPartsInOrderAndTheWeekThatWasInTheLanguageOfWhoGetsIt() {
        // A morning, so that no midnight comes between.
        var today = LocalDate.ofInstant(stack.now(), ZONE).plusDays(1);
        stack.moveClockTo(at(today, LocalTime.of(9, 0)));
        String address = "greta-" + UUID.randomUUID() + "@teehaus.example";
        var greta = stack.person(Map.of(
                "member",
                "greta",
                "team",
                "in-german-" + UUID.randomUUID(),
                "name",
                "Greta Maurer",
                "email",
                address,
                "zone",
                ZONE.getId(),
                "locale",
                "de"));
        greta.asks()
                .header("If-Match", "*")
                .body(Map.of(
                        "weeklyReviewOn", today.getDayOfWeek().name().substring(0, 3),
                        "days", List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"),
                        "pace", "FULL"))
                .put("/v1/digest-preferences/me")
                .then()
                .statusCode(200);
        var contacts = new Contacts(greta);
        String grace = contacts.add(Map.of("name", Map.of("full", "Grace Hopper")));
        String bo = contacts.add(Map.of("name", Map.of("full", "Bo Ek")));
        String birthday = "--" + DateTimeFormatter.ofPattern("MM-dd").format(today.plusDays(3));
        contacts.add(Map.of("name", Map.of("full", "Ada Lovelace"), "birthday", birthday));
        make(
                greta,
                "/v1/promises",
                Map.of("contactId", grace, "by", "ME", "what", "das Buch über Webstühle", "dueOn", today.toString()));
        make(
                greta,
                "/v1/follow-ups",
                Map.of("contactId", bo, "note", "nach der Probe fragen", "dueOn", today.toString()));

        await("all of it is known").atMost(A_WHILE).untilAsserted(() -> {
            var preview = greta.asks().get("/v1/digests/preview").jsonPath();
            assertThat(preview.<String>getList("people.section")).containsExactly("OWED", "PEOPLE");
            assertThat(preview.<String>getList("occasions.name")).containsExactly("Ada Lovelace");
        });
        make(greta, "/v1/digests/send-now", Map.of());
        var mail = await("the mail")
                .atMost(A_WHILE)
                .until(() -> stack.mailbox().to(address), mails -> !mails.isEmpty())
                .getLast();

        assertThat(mail.subject()).isEqualTo("Du hast Grace Hopper etwas versprochen, und noch jemand");
        assertThat(mail.html())
                .contains("lang=\"de\"")
                .containsSubsequence(
                        "Hallo Greta",
                        "Versprechen und Antworten",
                        "Grace Hopper",
                        "das Buch über Webstühle",
                        "Menschen für heute",
                        "Bo Ek",
                        "nach der Probe fragen",
                        "Demnächst",
                        "Ada Lovelace",
                        "Deine Woche",
                        "Diese Mails beenden")
                .doesNotContain("Snooze", "Skip");
    }

    private static void make(Person person, String collection, Map<String, ?> what) {
        person.asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(what)
                .post(collection)
                .then()
                .statusCode(201);
    }

    private void wishForDigests(boolean enabled) {
        hana.asks()
                .header("If-Match", "*")
                .body(Map.of(
                        "enabled", enabled,
                        "at", HOUR.toString(),
                        "days", List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")))
                .put("/v1/digest-preferences/me")
                .then()
                .statusCode(200);
    }

    /// Imports the address book and answers the id of one of its people.
    private String zoeOfTheAddressBook() {
        String location = hana.asks()
                .contentType("text/vcard; charset=utf-8")
                .body(ADDRESS_BOOK)
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        var done = await("the import is done")
                .atMost(A_WHILE)
                .until(
                        () -> hana.asks()
                                .get(location)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        job -> !job.getString("state").equals("RUNNING"));
        assertThat(done.<String, Object>getMap(""))
                .containsEntry("state", "DONE")
                .containsEntry("created", 2);
        var found =
                hana.asks().queryParam("q", "zoe angstrom").get("/v1/contacts").jsonPath();
        assertThat(found.<String>getList("items.name.full")).containsExactly("Zoë Ångström");
        return found.getString("items[0].id");
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    private List<FollowUp> open(String contact) {
        return followUps.keepingInTouchWith(contact).stream()
                .filter(FollowUp::isOpen)
                .toList();
    }

    private void awaitState(FollowUp followUp, String state) {
        await("the follow-up is " + state)
                .atMost(A_WHILE)
                .until(() -> followUps.one(followUp.id()).state(), state::equals);
    }

    /// The member's mails, when there are so many of them and, for a moment, no more.
    private List<Mail> awaitMails(int count) {
        return await(count + " mails")
                .atMost(A_WHILE)
                .during(A_MOMENT)
                .until(() -> stack.mailbox().to(email), mails -> mails.size() == count);
    }

    private static String doneLink(Mail mail) {
        var link = DONE.matcher(mail.html());
        assertThat(link.find()).as("a Done link in %s", mail.html()).isTrue();
        return link.group(1);
    }

    private static Response answer(String link) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParam("channel", "MESSAGE")
                .formParam("note", "Tea next week")
                .post(link);
    }

    private static String page(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/html");
        return answer.asString();
    }
}
