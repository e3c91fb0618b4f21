package io.keepwarm.bench;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `bench <scenario…> [--port=8080] [--direct] [--seconds=30] [--clients=32] [--rate=800] [--contacts=100000]
/// [--members=10000] [--teams=20] [--warm-up=60] [--beside=0] [--team=…]`
///
/// Scenarios: `touches` (closed loop), `sustained` (fixed rate, with the backlog afterwards), `delay` (touch to
/// follow-up at 100/s), `overdue` (the list), `import` (an address book), `search` (the same, then lists of it: by
/// name searched for, in order, by tag), `checks` (outreach checks of messages to known contacts), `teams`
/// (touches over 20 teams, beside pgbench), `histories` (a touch after few and many others), `ties` (reading
/// ties and timelines), `agenda` (a member with 5,000 contacts), `tick` (a million open follow-ups), `mornings`
/// (digests of many members of some teams due at once); these three, and pgbench, lay what they need into the database
/// of the stack in `KEEPWARM_HOME`. Each makes its own team; `search` goes on with that of a run before where `--team`
/// names it, and lays in the database so many contacts of other teams as `--beside` says.
public final class Bench {
    private static final int OVERDUE = 500;

    private final Settings settings;
    private final Table table = new Table();

    private Bench(Settings settings) {
        this.settings = settings;
    }

    private record Settings(
            Set<String> scenarios,
            int port,
            boolean direct,
            Duration length,
            Duration warmUp,
            int clients,
            int rate,
            int contacts,
            int members,
            int teams,
            int beside,
            @Nullable String team) {
        static Settings read(String[] words) {
            return new Settings(
                    new TreeSet<>(Arrays.stream(words)
                            .filter(word -> !word.startsWith("--"))
                            .toList()),
                    number(words, "port", 8080),
                    Arrays.asList(words).contains("--direct"),
                    Duration.ofSeconds(number(words, "seconds", 30)),
                    Duration.ofSeconds(number(words, "warm-up", 60)),
                    number(words, "clients", 32),
                    number(words, "rate", 800),
                    number(words, "contacts", 100_000),
                    number(words, "members", 10_000),
                    number(words, "teams", 20),
                    number(words, "beside", 0),
                    word(words, "team").orElse(null));
        }

        private static int number(String[] words, String name, int otherwise) {
            return word(words, name).map(Integer::valueOf).orElse(otherwise);
        }

        private static Optional<String> word(String[] words, String name) {
            return Arrays.stream(words)
                    .filter(word -> word.startsWith("--" + name + "="))
                    .map(word -> word.substring(name.length() + 3))
                    .findFirst();
        }
    }

    /// Runs the scenarios named and prints the table.
    public static void main(String[] words) throws InterruptedException {
        new Bench(Settings.read(words)).run();
    }

    private void run() throws InterruptedException {
        for (String scenario : settings.scenarios()) {
            try (var api = new Api(settings.port(), settings.direct(), 128)) {
                String team = Objects.requireNonNullElseGet(
                        settings.team(), () -> "bench-" + Instant.now().toEpochMilli());
                api.become("bench", team);
                switch (scenario) {
                    case "touches" -> touches(api);
                    case "sustained" -> sustained(api);
                    case "delay" -> delay(api);
                    case "overdue" -> overdue(api);
                    case "import" -> imported(api);
                    case "search" -> search(api, team);
                    case "agenda" -> new Due(api, table, settings.port(), settings.length()).agenda(team);
                    case "tick" -> new Due(api, table, settings.port(), settings.length()).tick(team);
                    case "teams" -> touching(api).overTeams(pgbench());
                    case "histories" -> touching(api).afterHistories();
                    case "ties" -> touching(api).read(settings.clients());
                    case "checks" -> checks(api);
                    case "mornings" ->
                        new Mornings(table, settings.port()).of(team, settings.teams(), settings.members());
                    default -> throw new IllegalArgumentException("No such scenario: " + scenario);
                }
            }
        }
        System.out.println(table.render());
    }

    private Touches touching(Api api) {
        return new Touches(api, table, settings.warmUp(), settings.length());
    }

    private Pgbench pgbench() {
        return new Pgbench(
                Path.of(System.getProperty("keepwarm.bench")),
                Path.of(System.getProperty("keepwarm.home")),
                settings.port() + 5);
    }

    private void touches(Api api) throws InterruptedException {
        var contacts = new AddressBook(api).close(1_000);
        var result = Load.closed(
                settings.clients(), settings.warmUp(), settings.length(), number -> touch(api, contacts, number));
        table.add("POST /v1/interactions, " + settings.clients() + " clients, closed", result);
    }

    private void sustained(Api api) throws InterruptedException {
        var contacts = new AddressBook(api).close(2_000);
        Load.fixedRate(settings.rate() / 2, settings.warmUp(), number -> touch(api, contacts, number));
        drain(api);
        var result = Load.fixedRate(settings.rate(), settings.length(), number -> touch(api, contacts, number));
        String behind = behind(api);
        long drained = drain(api);
        table.add(
                "POST /v1/interactions, fixed " + settings.rate() + "/s for "
                        + settings.length().toSeconds() + " s; at the end " + behind + ", drained " + drained
                        + " ms later",
                result);
    }

    private void delay(Api api) throws InterruptedException {
        var contacts = new AddressBook(api).close(2_000);
        drain(api);
        Load.fixedRate(100, settings.warmUp(), number -> touch(api, contacts, number));
        drain(api);
        try (var watch = new FollowUpWatch("localhost:" + (settings.port() + 6))) {
            Load.fixedRate(100, settings.length(), number -> {
                watch.sent(contacts.get((int) (number % contacts.size())));
                return touch(api, contacts, number);
            });
            drain(api);
            table.add("touch sent to follow-up told, 100/s", watch.delay(), watch.missing() + " missing");
        }
    }

    private void overdue(Api api) throws InterruptedException {
        for (String contact : new AddressBook(api).close(OVERDUE)) {
            api.post("/v1/interactions", touch(contact, Instant.now().minus(Duration.ofDays(60)), "Long ago"))
                    .ok();
        }
        drain(api);
        var list = api.get("/v1/follow-ups?state=OVERDUE&limit=200");
        for (int waited = 0; waited < 60 && list.json().path("items").size() < 200; waited++) {
            TimeUnit.SECONDS.sleep(1);
            list = api.get("/v1/follow-ups?state=OVERDUE&limit=200");
        }
        int overdue = list.json().path("items").size();
        if (overdue < 200) {
            throw new IllegalStateException("Only " + overdue + " of " + OVERDUE + " are overdue after a minute");
        }
        var result = Load.closed(
                settings.clients(),
                settings.warmUp(),
                settings.length(),
                number -> api.request(HttpMethod.GET, "/v1/follow-ups?state=OVERDUE&limit=20", null, null));
        table.add(
                "GET /v1/follow-ups?state=OVERDUE&limit=20 (" + OVERDUE + " overdue), " + settings.clients()
                        + " clients",
                result);
    }

    private AddressBook imported(Api api) throws InterruptedException {
        var book = new AddressBook(api);
        Duration took = book.fill(settings.contacts());
        table.add(
                "import of one file of " + settings.contacts() + " vCards",
                settings.contacts(),
                took,
                "its events drained " + drain(api) + " ms later");
        return book;
    }

    private void search(Api api, String team) throws InterruptedException {
        var book = settings.team() == null ? imported(api) : new AddressBook(api);
        try (var stored = new StoredContacts(settings.port())) {
            stored.beside(team, settings.beside());
        }
        System.out.println("--team=" + team);
        list(api, "q=", number -> {
            String words = number % 2 == 0 ? book.anyName() : book.anyGivenName() + " " + book.anyName();
            return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        });
        list(api, "sort=name", number -> "sort=name");
        list(api, "tag=", number -> "tag=group" + number % 500);
    }

    private void list(Api api, String what, LongFunction<String> filter) throws InterruptedException {
        var result = Load.closed(
                settings.clients(),
                settings.warmUp(),
                settings.length(),
                number -> api.request(HttpMethod.GET, "/v1/contacts?limit=20&" + filter.apply(number), null, null));
        table.add(
                "GET /v1/contacts?" + what + " at " + settings.contacts() + " contacts, " + settings.clients()
                        + " clients",
                result);
    }

    private void checks(Api api) throws InterruptedException {
        var contacts = new AddressBook(api).close(200);
        for (String contact : contacts) {
            api.post("/v1/interactions", touch(contact, Instant.now().minus(Duration.ofDays(60)), "Talked about tides"))
                    .ok();
        }
        drain(api);
        var result = Load.closed(settings.clients(), settings.warmUp(), settings.length(), number -> {
            String contact = contacts.get((int) (number % contacts.size()));
            return api.request(
                    HttpMethod.POST,
                    "/v1/outreach-checks",
                    "application/json",
                    Buffer.buffer(Messages.toBeChecked(contact, number)));
        });
        table.add("POST /v1/outreach-checks, " + settings.clients() + " clients, closed", result);
    }

    private static Future<Api.Answer> touch(Api api, List<String> contacts, long number) {
        String contact = contacts.get((int) (number % contacts.size()));
        String body = touch(contact, Instant.now(), "Touch number " + number);
        return api.request(HttpMethod.POST, "/v1/interactions", "application/json", Buffer.buffer(body));
    }

    private static String touch(String contact, Instant at, String summary) {
        return """
                {"contactIds": ["%s"], "occurredAt": "%s", "channel": "CALL", "direction": "MUTUAL", "intent": "CATCH_UP",
                 "summary": "%s"}""".formatted(contact, at, summary);
    }

    /// Waits until nothing is on its way between the services; answers after how many milliseconds.
    private static long drain(Api api) throws InterruptedException {
        long begin = System.nanoTime();
        for (int quiet = 0; quiet < 3; ) {
            quiet = waiting(api) == 0 ? quiet + 1 : 0;
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static long waiting(Api api) {
        return Stream.of("contact", "interaction", "reminder", "digest")
                .mapToLong(service -> behind(api, service))
                .sum();
    }

    private static String behind(Api api) {
        return behind(api, "interaction") + " behind interaction-service, " + behind(api, "reminder")
                + " behind reminder-service";
    }

    /// Events in the outbox and records not consumed, as the service itself last saw them.
    private static long behind(Api api, String service) {
        for (var check : api.get("/" + service + "/q/health/ready").json().path("checks")) {
            if (check.path("name").asText().equals("behind")) {
                return check.path("data").path("outboxRows").asLong()
                        + check.path("data").path("consumerLag").asLong();
            }
        }
        return 0;
    }
}
