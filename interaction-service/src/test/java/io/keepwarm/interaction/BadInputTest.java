package io.keepwarm.interaction;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class BadInputTest {
    private final Team team = Team.any();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "contactIds | null                                       | /contactIds",
                "contactIds | ['x']                                      | /contactIds/0",
                "contactIds | [null]                                     | /contactIds/0",
                "contactIds | 'x'                                        | /contactIds",
                "occurredAt | null                                       | /occurredAt",
                "occurredAt | '2026-02-30T10:00:00Z'                     | /occurredAt",
                "occurredAt | '2026-01-05'                               | /occurredAt",
                "occurredAt | 1767607200                                 | /occurredAt",
                "occurredAt | '2999-01-01T00:00:00Z'                     | /occurredAt",
                "occurredAt | '1066-10-14T09:00:00Z'                     | /occurredAt",
                "occurredAt | '-999999999-01-01T00:00:00Z'               | /occurredAt",
                "channel    | 'PIGEON'                                   | /channel",
                "channel    | 'UNKNOWN'                                  | /channel",
                "channel    | 3                                          | /channel",
                "direction  | null                                       | /direction",
                "intent     | 'call'                                     | /intent",
                "summary    | 7                                          | /summary",
                "summary    | 'a\\u0000b'                                | /summary",
                "topics     | ['']                                       | /topics/0",
                "topics     | 'looms'                                    | /topics",
                "valueGiven | {}                                         | /valueGiven",
                "help       | {}                                         | /help/side",
                "help       | {'side': 'GIVEN', 'size': 'HUGE'}          | /help/size",
                "personal   | 'yes'                                      | /personal",
                "private    | 1                                          | /private",
                "promises   | 'x'                                        | /promises",
                "promises   | [null]                                     | /promises/0",
                "promises   | [{'by': 'ME'}]                             | /promises/0/what",
                "promises   | [{'by': 'US', 'what': 'x'}]                | /promises/0/by",
                "promises   | [{'by': 'ME', 'what': 'x'}]                | /promises/0",
                "promises   | [{'by': 'ME', 'what': 'x', 'when': 1}]     | /promises/0/when",
                "weight     | 7                                          | /weight",
                "id         | '01a218fb-a49a-727b-8ed1-e84bbc583587'     | /id",
                "version    | 1                                          | /version",
                "memberId   | 'bob'                                      | /memberId",
                "createdAt  | '2026-01-05T10:00:00Z'                     | /createdAt",
            })
    void saysWhichFieldIsWrongAndStoresNothing(String field, String value, String pointer) {
        team.log("alice", bodyWith(field, value.replace('\'', '"')))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", startsWith("https://keepwarm.dev/problems/"))
                .body("errors.pointer", hasItem(pointer));
        team.as("alice").get("/v1/interactions").then().body("items", hasSize(0));
    }

    @Test
    void tooLongTextsAreRefused() {
        team.log("alice", bodyWith("summary", "\"" + "x".repeat(4001) + "\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/summary"));
    }

    @Test
    void theSameContactTwiceIsRefused() {
        String ada = team.contact();
        team.log("alice", bodyWith("contactIds", "[\"%s\", \"%s\"]".formatted(ada, ada)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/contactIds/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{} {}"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        team.log("alice", body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void anotherContentTypeIsRefused() {
        team.as("alice")
                .contentType(ContentType.TEXT)
                .body("called Ada")
                .post("/v1/interactions")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/interactions?limit=0",
                "/v1/interactions?limit=201",
                "/v1/interactions?cursor=x",
                "/v1/interactions?channel=PIGEON",
                "/v1/interactions?intent=UNKNOWN",
                "/v1/interactions?q= ",
                "/v1/interactions?since=2026-02-30",
                "/v1/interactions?until=yesterday",
                "/v1/mail-drops?result=LOST",
                "/v1/mail-drops?cursor=x",
                "/v1/mail-drops/candidates?limit=0",
                "/v1/ties?sort=name",
                "/v1/ties?band=LUKEWARM",
                "/v1/ties?listOnly=perhaps",
                "/v1/ties?cursor=AAAA",
                "/v1/promises?by=US",
                "/v1/promises?state=UNKNOWN",
                "/v1/promises?dueUntil=soon",
                "/v1/promises?cursor=x",
                "/v1/promises/record?from=2026-02-02&to=2026-02-01",
                "/v1/introductions?cursor=x",
                "/v1/outreach?open=perhaps",
                "/v1/outreach?cursor=x",
                "/v1/outreach/report?from=2026-02-02&to=2026-02-01",
            })
    void aQueryThatMakesNoSenseIsRefused(String path) {
        team.as("alice").get(path).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/interactions?contactId=zz",
                "/v1/interactions?contactId=%27;drop",
                "/v1/promises?contactId=zz",
                "/v1/promises/record?contactId=zz",
                "/v1/asks?contactId=zz",
                "/v1/introductions?contactId=zz",
                "/v1/outreach?contactId=zz",
                "/v1/shelf?contactId=zz",
            })
    void aContactThatIsNoIdIsRefused(String path) {
        team.as("alice").get(path).then().statusCode(400).body("errors[0].pointer", equalTo("contactId"));
    }

    @Test
    void oddTextInFiltersFindsNothing() {
        team.as("alice")
                .get("/v1/interactions?memberId=nobody")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        team.as("alice")
                .urlEncodingEnabled(false)
                .get("/v1/interactions?contactId=a%00b")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/interactions/x", "/v1/interactions/0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "/v1/ties/x"})
    void whatIsNotThereIsNotFound(String path) {
        team.as("alice").get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aPatchThatIsNoneIsRefused() {
        String location = team.logged("alice", Team.call(team.contact(), "2026-01-05T10:00:00Z"));
        for (String patch :
                new String[] {"", "[]", "{\"channel\": null}", "{\"nothing\": 1}", "{\"occurredAt\": \"x\"}"}) {
            team.as("alice")
                    .header("If-Match", "*")
                    .body(patch)
                    .patch(location)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        team.as("alice").get(location).then().header("ETag", "\"1\"");
    }

    private static String bodyWith(String field, String value) {
        String body = """
                {"contactIds": [], "occurredAt": "2026-01-05T10:00:00Z", "channel": "LINKEDIN",
                 "direction": "OUTBOUND", "intent": "PUBLISH"}""";
        String without = body.replaceAll("\"" + field + "\": (\\[[^]]*]|\"[^\"]*\"),?\\s*", "");
        return without.replaceFirst("\\{", "{\"" + field + "\": " + value.replace("\\", "\\\\") + ", ")
                .replaceAll(",\\s*}", "}");
    }
}
