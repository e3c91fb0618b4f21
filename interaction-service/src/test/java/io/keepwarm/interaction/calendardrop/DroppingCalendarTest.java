package io.keepwarm.interaction.calendardrop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class DroppingCalendarTest {
    private final Team team = Team.any();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String ada = "ada-" + mark + "@loom.example";
    private final String withAda = "ATTENDEE:mailto:" + ada;
    private String contact;

    @BeforeEach
    void aContact() {
        contact = team.contactAt(ada);
    }

    @Test
    void aPastMeetingWithSomebodyKnownIsATouchOfBoth() {
        drop(event("DTSTART:20260105T100000Z\nDTEND:20260105T110000Z\nSUMMARY:Looms\nLOCATION:Pier 3\n" + withAda))
                .body("logged", equalTo(1))
                .body("results", hasSize(1))
                .body("results[0].uid", equalTo("u-" + mark))
                .body("results[0].result", equalTo("LOGGED"))
                .body("results[0].start", equalTo("2026-01-05T10:00:00Z"))
                .body("results[0].interactionId", notNullValue())
                .body("results[0].contactIds", equalTo(List.of(contact)));

        touches()
                .body("items", hasSize(1))
                .body("items[0].channel", equalTo("IN_PERSON"))
                .body("items[0].direction", equalTo("MUTUAL"))
                .body("items[0].summary", equalTo("Looms\nPier 3"))
                .body("items[0].occurredAt", equalTo("2026-01-05T10:00:00Z"))
                .body("items[0].private", equalTo(false));
    }

    @Test
    void droppedAgainItChangesNothing() {
        String meeting = event("DTSTART:20260105T100000Z\n" + withAda);
        drop(meeting);
        drop(meeting).body("logged", equalTo(0)).body("results[0].result", equalTo("ALREADY"));
        touches().body("items", hasSize(1)).body("items[0].version", equalTo(1));
    }

    @Test
    void whatChangedOfTheMeetingChangesOfTheTouchAndWhatTheMemberWroteStays() {
        drop(event("DTSTART:20260105T100000Z\nSUMMARY:Looms\n" + withAda));
        drop(event("SEQUENCE:1\nDTSTART:20260106T100000Z\nSUMMARY:Engines\nLOCATION:https://zoom.us/j/1\n" + withAda))
                .body("updated", equalTo(1))
                .body("results[0].result", equalTo("UPDATED"));
        touches()
                .body("items", hasSize(1))
                .body("items[0].occurredAt", equalTo("2026-01-06T10:00:00Z"))
                .body("items[0].channel", equalTo("VIDEO"))
                .body("items[0].summary", equalTo("Engines"));

        String id = touches().extract().path("items[0].id");
        team.as("alice")
                .header("If-Match", "*")
                .body("{\"summary\": \"She builds one\", \"topics\": [\"engines\"]}")
                .patch("/v1/interactions/" + id)
                .then()
                .statusCode(200);
        drop(event("SEQUENCE:2\nDTSTART:20260107T100000Z\nSUMMARY:Looms again\n" + withAda));
        touches()
                .body("items[0].occurredAt", equalTo("2026-01-07T10:00:00Z"))
                .body("items[0].summary", equalTo("She builds one"))
                .body("items[0].topics", equalTo(List.of("engines")));

        drop(event("SEQUENCE:1\nDTSTART:20260106T100000Z\nSUMMARY:Old news\n" + withAda))
                .body("results[0].result", equalTo("ALREADY"));
        touches().body("items[0].occurredAt", equalTo("2026-01-07T10:00:00Z"));
    }

    @Test
    void cancelledItTakesItsTouchBackAndHeldAllTheSameItComesAgain() {
        drop(event("DTSTART:20260105T100000Z\n" + withAda));
        drop(event("SEQUENCE:1\nSTATUS:CANCELLED\nDTSTART:20260105T100000Z\n" + withAda))
                .body("removed", equalTo(1))
                .body("results[0].result", equalTo("REMOVED"));
        touches().body("items", empty());
        team.tie("alice", contact).body("lastTouchAt", nullValue());
        drop(event("SEQUENCE:1\nSTATUS:CANCELLED\nDTSTART:20260105T100000Z\n" + withAda))
                .body("results[0].result", equalTo("CANCELLED"));

        drop(event("SEQUENCE:2\nDTSTART:20260105T100000Z\n" + withAda)).body("logged", equalTo(1));
        touches().body("items", hasSize(1));
        drop("METHOD:CANCEL\n" + event("SEQUENCE:3\nDTSTART:20260105T100000Z\n" + withAda))
                .body("removed", equalTo(1));
        touches().body("items", empty());
    }

    @Test
    void putOffItWaits() {
        drop(event("DTSTART:20260105T100000Z\n" + withAda));
        drop(event("SEQUENCE:1\nDTSTART:20990105T100000Z\n" + withAda)).body("results[0].result", equalTo("REMOVED"));
        touches().body("items", empty());
    }

    @Test
    void aTouchTheMemberDeletedDoesNotComeBack() {
        String meeting = event("DTSTART:20260105T100000Z\n" + withAda);
        String id = drop(meeting).extract().path("results[0].interactionId");
        team.as("alice")
                .header("If-Match", "*")
                .delete("/v1/interactions/" + id)
                .then()
                .statusCode(204);

        drop(meeting).body("results[0].result", equalTo("ALREADY")).body("results[0].interactionId", nullValue());
        drop(meeting.replace("DTSTART", "SUMMARY:New\nDTSTART")).body("results[0].result", equalTo("ALREADY"));
        touches().body("items", empty());
    }

    @Test
    void aRepeatedMeetingIsATouchEachTime() {
        Instant first = Instant.now().minus(21, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        String rule = "DTSTART:%s\nRRULE:FREQ=WEEKLY\nEXDATE:%s\nSUMMARY:Weekly\n%s"
                .formatted(utc(first), utc(first.plus(7, ChronoUnit.DAYS)), withAda);
        drop(event(rule)).body("logged", equalTo(3));
        touches().body("items", hasSize(3));
        drop(event(rule)).body("logged", equalTo(0));

        // One of them was left out afterwards, another took place elsewhere.
        drop(event(rule + "\nSEQUENCE:1\nEXDATE:" + utc(first))
                        + event(
                                "SEQUENCE:1\nRECURRENCE-ID:%s\nDTSTART:%s\nSUMMARY:By video\nLOCATION:https://zoom.us/j/1\n%s"
                                        .formatted(
                                                utc(first.plus(14, ChronoUnit.DAYS)),
                                                utc(first.plus(15, ChronoUnit.DAYS)),
                                                withAda)))
                .body("removed", equalTo(1))
                .body("updated", equalTo(1));
        touches()
                .body("items", hasSize(2))
                .body("items[1].summary", equalTo("By video"))
                .body(
                        "items[1].occurredAt",
                        equalTo(first.plus(15, ChronoUnit.DAYS).toString()));

        drop(event("SEQUENCE:2\nSTATUS:CANCELLED\nDTSTART:" + utc(first) + "\nRRULE:FREQ=WEEKLY\n" + withAda))
                .body("removed", equalTo(2));
        touches().body("items", empty());
    }

    @Test
    void whatIsNoMeetingWithAnybodyIsToldWithItsReason() {
        String own = "alice@" + team.name() + ".example";
        drop(event("DTSTART:20990105T100000Z\n" + withAda)).body("results[0].result", equalTo("FUTURE"));
        drop(event("DTSTART:20260105T100000Z\nATTENDEE;PARTSTAT=DECLINED:mailto:" + own + "\n" + withAda))
                .body("results[0].result", equalTo("DECLINED"));
        drop(event("DTSTART:20260105T100000Z\nATTENDEE;PARTSTAT=DECLINED:mailto:" + ada))
                .body("results[0].result", equalTo("NOBODY_KNOWN"));
        drop(event("DTSTART:20260105T100000Z\nSTATUS:CANCELLED\n" + withAda))
                .body("results[0].result", equalTo("CANCELLED"));
        StringBuilder crowd = new StringBuilder("DTSTART:20260105T100000Z\n" + withAda);
        for (int person = 0; person < 60; person++) {
            crowd.append("\nATTENDEE:mailto:p").append(person).append("@x.example");
        }
        drop(event(crowd.toString()))
                .body("results[0].result", equalTo("CROWD"))
                .body("candidates", empty());
        drop(event("DTSTART:20260105T100000Z\nRRULE:FREQ=SECONDLY\n" + withAda))
                .body("results[0].result", equalTo("REJECTED"))
                .body("results[0].detail", equalTo("it repeats more often than daily"));
        touches().body("items", empty());
    }

    @Test
    void oneThatIsWrongKeepsNoOtherOut() {
        drop(event("DTSTART:18500105T100000Z\n" + withAda).replace("UID:u-", "UID:old-")
                        + event("DTSTART:nonsense\n" + withAda).replace("UID:u-", "UID:odd-")
                        + event("DTSTART:20260105T100000Z\n" + withAda))
                .body("logged", equalTo(1))
                .body("results.result", equalTo(List.of("REJECTED", "REJECTED", "LOGGED")))
                .body("results[0].detail", notNullValue());
        touches().body("items", hasSize(1));
    }

    @Test
    void strangersAreOffered() {
        drop(event("DTSTART:20260105T100000Z\nATTENDEE;CN=Eve:mailto:eve@x.example\n" + withAda))
                .body("candidates.email", equalTo(List.of("eve@x.example")))
                .body("candidates[0].name", equalTo("Eve"));
        team.as("alice").get("/v1/mail-drops/candidates").then().body("items.email", equalTo(List.of("eve@x.example")));
    }

    @Test
    void strangersAreCountedOnceForEachMeeting() {
        String eve = "ATTENDEE;CN=Eve:mailto:eve@x.example\n";
        String first = event("DTSTART:20260105T100000Z\n" + eve + withAda);
        drop(first + event("DTSTART:20260106T100000Z\n" + eve).replace("UID:u-", "UID:alone-"))
                .body("candidates.times", equalTo(List.of(2)));
        drop(first + event("DTSTART:20260106T100000Z\n" + eve).replace("UID:u-", "UID:alone-"))
                .body("candidates.times", equalTo(List.of(2)));
        drop(event("SEQUENCE:1\nDTSTART:20260105T110000Z\n" + eve + withAda))
                .body("results[0].result", equalTo("UPDATED"))
                .body("candidates.times", equalTo(List.of(2)));
        // Of a repeated one the last two years are read.
        Instant lately = Instant.now().minus(5, ChronoUnit.DAYS);
        drop(event("DTSTART:%s\nRRULE:FREQ=DAILY;COUNT=3\n".formatted(utc(lately)) + eve + withAda)
                        .replace("UID:u-", "UID:thrice-"))
                .body("logged", equalTo(3))
                .body("candidates.times", equalTo(List.of(5)));
    }

    @Test
    void aMeetingWithStrangersIsATouchOnceOneOfThemIsKnown() {
        String meeting = event("DTSTART:20260105T100000Z\nATTENDEE:mailto:eve-" + mark + "@x.example");
        drop(meeting).body("results[0].result", equalTo("NOBODY_KNOWN"));
        String eve = team.contactAt("eve-" + mark + "@x.example");
        drop(meeting).body("logged", equalTo(1)).body("results[0].contactIds", equalTo(List.of(eve)));
    }

    @Test
    void floatingTimesAreTheMembers() {
        // Alice lives in Berlin.
        drop(event("DTSTART:20260105T100000\n" + withAda));
        touches().body("items[0].occurredAt", equalTo("2026-01-05T09:00:00Z"));
    }

    @Test
    void aMeetingMarkedPrivateIsNotForTheTeam() {
        drop(event("DTSTART:20260105T100000Z\nCLASS:CONFIDENTIAL\n" + withAda));
        touches().body("items[0].private", equalTo(true));
    }

    @Test
    void theSameMeetingIsOneTouchForEachMember() {
        String meeting = event("DTSTART:20260105T100000Z\n" + withAda);
        drop(meeting);
        drop(team, "bob", meeting).body("logged", equalTo(1));
        touches().body("items", hasSize(1));
    }

    @Test
    void anotherTeamKnowsNobodyOfIt() {
        drop(Team.any(), "alice", event("DTSTART:20260105T100000Z\n" + withAda))
                .body("results[0].result", equalTo("NOBODY_KNOWN"));
    }

    @Test
    void atMostAThousandAreTakenAtOnceAndTheRestLater() {
        StringBuilder calendar = new StringBuilder();
        for (int number = 0; number < 1_010; number++) {
            calendar.append(event("DTSTART:20260105T100000Z\n" + withAda).replace("UID:u-", "UID:n" + number + "-"));
        }
        List<String> results = drop(calendar.toString())
                .body("logged", equalTo(1_000))
                .extract()
                .path("results.result");
        assertThat(results).hasSize(1_010).contains("LEFT_OUT");
        drop(calendar.toString()).body("logged", equalTo(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "BEGIN:VCARD\r\nEND:VCARD\r\n"})
    void whatIsNoCalendarIsRefused(String body) {
        team.as("alice")
                .contentType("text/calendar")
                .body(body)
                .post("/v1/calendar-drops")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://keepwarm.dev/problems/not-a-calendar"));
        team.as("alice")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/calendar-drops")
                .then()
                .statusCode(415);
    }

    private ValidatableResponse touches() {
        return team.as("alice").get("/v1/interactions").then().statusCode(200);
    }

    private static String utc(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    private String event(String lines) {
        return "BEGIN:VEVENT\nUID:u-" + mark + "\nDTSTAMP:20260101T000000Z\n" + lines + "\nEND:VEVENT\n";
    }

    private ValidatableResponse drop(String events) {
        return drop(team, "alice", events);
    }

    private static ValidatableResponse drop(Team team, String member, String events) {
        return team.as(member)
                .contentType("text/calendar")
                .body(("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n" + events + "END:VCALENDAR\n")
                        .replace("\n", "\r\n"))
                .post("/v1/calendar-drops")
                .then()
                .statusCode(200);
    }
}
