package io.keepwarm.interaction.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class NoteSearchTest {
    private final Team team = Team.any();
    private String ada;

    @BeforeEach
    void aNote() {
        ada = team.contact();
        log("alice", "2026-01-05", "Lunch with José Núñez at Café Øst, Hauptstraße 7");
    }

    @ParameterizedTest
    @CsvSource({
        "nunez, true",
        "NÚÑEZ jose, true",
        "hauptstrasse, true",
        "ost caf, true",
        "lun, true",
        "lu, false",
        "7, true",
        "unez, false",
        "nunez dinner, false",
        "'!!', false",
        "alice, false",
    })
    void findsNotesByAllOfTheWords(String words, boolean found) {
        assertThat(days("alice", words, "")).hasSize(found ? 1 : 0);
    }

    @Test
    void looksThroughTopicsValueAndHelpToo() {
        team.logged("alice", """
                {"contactIds": ["%s"], "occurredAt": "2026-01-06T10:00:00Z", "channel": "CALL", "direction": "MUTUAL",
                 "intent": "CATCH_UP", "topics": ["weaving"], "openTopics": ["looms"], "valueGiven": "a pattern book",
                 "help": {"side": "RECEIVED", "kind": "proofreading", "outcome": "printed"}}
                """.formatted(ada));

        for (String word : List.of("weaving", "looms", "pattern", "proofreading", "printed")) {
            assertThat(days("alice", word, "")).as(word).containsExactly("2026-01-06");
        }
    }

    @Test
    void findsWordsOfScriptsWithoutSpaces() {
        log("alice", "2026-01-07", "明日の会議");

        assertThat(days("alice", "会議", "")).containsExactly("2026-01-07");
    }

    @Test
    void findsWhatWasEditedAndNoLongerWhatWasTaken() {
        String location = log("alice", "2026-01-08", "Talked about sailing");
        team.as("alice")
                .header("If-Match", "*")
                .body("{\"summary\": \"Talked about rowing\"}")
                .patch(location)
                .then()
                .statusCode(200);

        assertThat(days("alice", "sailing", "")).isEmpty();
        assertThat(days("alice", "rowing", "")).containsExactly("2026-01-08");
        team.as("alice").header("If-Match", "*").delete(location).then().statusCode(204);
        assertThat(days("alice", "rowing", "")).isEmpty();
    }

    @Test
    void colleaguesFindWhatIsShared() {
        String secret = team.privateContactOf("alice");
        log("alice", "2026-01-09", "Shared lunch");
        team.logged("alice", note(ada, "2026-01-10", "Private lunch").replaceFirst("\\{", "{\"private\": true, "));
        team.logged("alice", note(secret, "2026-01-11", "Lunch with a private contact"));
        log("bob", "2026-01-12", "Lunch too");

        assertThat(days("bob", "lunch", "")).containsExactly("2026-01-12", "2026-01-09", "2026-01-05");
        assertThat(days("alice", "lunch", ""))
                .containsExactly("2026-01-12", "2026-01-11", "2026-01-10", "2026-01-09", "2026-01-05");
        assertThat(days("bob", "lunch", "&memberId=me")).containsExactly("2026-01-12");
        assertThat(days("bob", "lunch", "&contactId=" + secret)).isEmpty();
        assertThat(days("alice", "lunch", "&contactId=" + secret)).containsExactly("2026-01-11");
        assertThat(days("alice", "lunch", "&since=2026-01-09T00:00:00Z&until=2026-01-11T00:00:00Z&intent=OTHER"))
                .containsExactly("2026-01-10", "2026-01-09");
        Team others = Team.any();
        assertThat(others.as("alice")
                        .get("/v1/interactions?q=lunch")
                        .then()
                        .extract()
                        .<List<String>>path("items.id"))
                .isEmpty();
    }

    @Test
    void pagesThroughWhatIsFound() {
        String secret = team.privateContactOf("alice");
        for (int minute = 0; minute < 12; minute++) {
            team.logged("alice", note(minute % 3 == 0 ? secret : ada, "2026-02-01", "Tea " + minute));
        }
        for (String member : List.of("alice", "bob")) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                var page = team.as(member)
                        .get("/v1/interactions?q=tea&limit=3" + cursor)
                        .then()
                        .statusCode(200)
                        .extract();
                seen.addAll(page.path("items.id"));
                String next = page.path("next");
                cursor = next == null ? null : "&cursor=" + next;
            }
            assertThat(seen).hasSize(member.equals("alice") ? 12 : 8).doesNotHaveDuplicates();
        }
    }

    private String log(String member, String day, String summary) {
        return team.logged(member, note(ada, day, summary));
    }

    private static String note(String contact, String day, String summary) {
        return """
                {"contactIds": ["%s"], "occurredAt": "%sT10:00:00Z", "channel": "IN_PERSON", "direction": "MUTUAL",
                 "intent": "OTHER", "summary": "%s"}
                """.formatted(contact, day, summary);
    }

    private List<String> days(String member, String words, String more) {
        List<String> times = team.as(member)
                .queryParam("q", words)
                .get("/v1/interactions?limit=50" + more)
                .then()
                .statusCode(200)
                .extract()
                .path("items.occurredAt");
        return times.stream().map(time -> time.substring(0, 10)).toList();
    }
}
