package io.keepwarm.bench;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What logging touches and reading them costs: over many teams and beside what the database gives by itself, and
/// amid long histories.
final class Touches {
    private static final int TEAMS = 20;
    private static final int CONTACTS = 25;
    private static final int LONG_HISTORY = 10_000;
    private static final int BATCH = 1_000;
    private static final Instant PAST = Instant.parse("2024-01-01T08:00:00Z");

    private final Api api;
    private final Table table;
    private final Duration warmUp;
    private final Duration length;

    Touches(Api api, Table table, Duration warmUp, Duration length) {
        this.api = api;
        this.table = table;
        this.warmUp = warmUp;
        this.length = length;
    }

    /// Touches over 20 teams by 1, 8 and 32 clients; each time, in the same minute, pgbench with the same statements.
    void overTeams(Pgbench pgbench) throws InterruptedException {
        List<Api> members = new ArrayList<>();
        List<String> contacts = new ArrayList<>();
        for (int team = 0; team < TEAMS; team++) {
            var member = api.as("bench", "bench-" + team + "-" + Instant.now().toEpochMilli());
            for (int contact = 0; contact < CONTACTS; contact++) {
                members.add(member);
                contacts.add(contact(member));
            }
        }
        Load.closed(32, warmUp, Duration.ofSeconds(1), number -> touch(members, contacts, number));
        for (int clients : new int[] {1, 8, 32}) {
            var result =
                    Load.closed(clients, Duration.ofSeconds(5), length, number -> touch(members, contacts, number));
            double statements = pgbench.perSecond(clients, length);
            table.add(
                    "POST /v1/interactions over " + TEAMS + " teams, " + clients + " clients",
                    result,
                    String.format(
                            Locale.ROOT,
                            "%d failed; pgbench with the same statements %.0f/s, ratio %.2f",
                            result.failed(),
                            statements,
                            result.perSecond() / statements));
        }
    }

    /// What one more touch costs somebody who has been in touch ten times, and ten thousand times.
    void afterHistories() throws InterruptedException {
        for (int history : new int[] {10, 100, BATCH, LONG_HISTORY}) {
            String contact = withHistory(history);
            var one = List.of(contact);
            var me = List.of(api);
            var result = Load.closed(1, Duration.ofSeconds(5), length, number -> touch(me, one, number));
            table.add("POST /v1/interactions after " + history + " touches, 1 client", result);
        }
    }

    /// Reads ties, and a person with 10,000 touches.
    void read(int clients) throws InterruptedException {
        String busy = withHistory(LONG_HISTORY);
        String quiet = withHistory(10);
        for (int contact = 0; contact < 200; contact++) {
            api.post("/v1/interactions", body(contact(api), Instant.now(), "Tea"))
                    .ok();
        }
        get(clients, "/v1/ties?limit=50", "of 202");
        get(clients, "/v1/ties/" + busy, "10,000 touches");
        get(clients, "/v1/ties/" + quiet, "10 touches");
        get(clients, "/v1/interactions?limit=50&contactId=" + busy, "10,000 touches, first page");
        String deep = "/v1/interactions?limit=50&contactId=" + busy;
        String next = api.get(deep).ok().json().get("next").asText();
        for (int page = 0; page < 100; page++) {
            next = api.get(deep + "&cursor=" + encoded(next))
                    .ok()
                    .json()
                    .get("next")
                    .asText();
        }
        get(clients, deep + "&cursor=" + encoded(next), "10,000 touches, page 101");
        get(clients, "/v1/interactions?limit=50&contactId=" + quiet, "10 touches");
        get(clients, "/v1/interactions?limit=50&q=heron", "met by 10 of 10,210");
        get(clients, "/v1/interactions?limit=50&q=talk", "met by all of 10,210");
    }

    private void get(int clients, String path, String note) throws InterruptedException {
        var result = Load.closed(
                clients, Duration.ofSeconds(5), length, number -> api.request(HttpMethod.GET, path, null, null));
        table.add(
                "GET " + path.replaceAll("[0-9a-f-]{36}", "…").replaceAll("cursor=.*", "cursor=…") + " (" + note + "), "
                        + clients + " clients",
                result);
    }

    private String withHistory(int touches) {
        String contact = contact(api);
        for (int first = 0; first < touches; first += BATCH) {
            List<String> some = new ArrayList<>();
            for (int number = first; number < Math.min(touches, first + BATCH); number++) {
                String summary = number % 1_000 == 7 ? "Talk of a heron" : "Talk number " + number;
                some.add(body(contact, PAST.plus(Duration.ofMinutes(number)), summary));
            }
            api.post("/v1/interactions/batch", "{\"interactions\": [" + String.join(",", some) + "]}")
                    .ok();
        }
        return contact;
    }

    private static String contact(Api member) {
        return member.post("/v1/contacts", "{\"name\": {\"full\": \"Ada Lund\"}, \"tier\": \"CLOSE\"}")
                .ok()
                .json()
                .get("id")
                .asText();
    }

    private static Future<Api.Answer> touch(List<Api> members, List<String> contacts, long number) {
        int which = (int) (number % contacts.size());
        String body = body(contacts.get(which), Instant.now(), "Touch number " + number);
        return members.get(which).request(HttpMethod.POST, "/v1/interactions", "application/json", Buffer.buffer(body));
    }

    private static String body(String contact, Instant at, String summary) {
        return """
                {"contactIds": ["%s"], "occurredAt": "%s", "channel": "CALL", "direction": "MUTUAL", "intent": "CATCH_UP",
                 "summary": "%s"}""".formatted(contact, at, summary);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
