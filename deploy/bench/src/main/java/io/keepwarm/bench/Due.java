package io.keepwarm.bench;

import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// What reminder-service does when much is stored: one member's agenda among thousands of contacts, and a tick
/// among a million follow-ups.
final class Due {
    private static final int CONTACTS = 5_000;
    private static final int OVERDUE = 1_500;
    private static final int OPEN = 1_000_000;
    private static final int DUE = 2_000;
    private static final int ROUNDS = 3;

    private final Api api;
    private final Table table;
    private final int port;
    private final Duration length;

    Due(Api api, Table table, int port, Duration length) {
        this.api = api;
        this.table = table;
        this.port = port;
        this.length = length;
    }

    /// The agenda as it is prepared, and worked out anew for another day.
    void agenda(String team) throws InterruptedException {
        api.get("/v1/agenda").ok();
        try (var stored = new Stored(port)) {
            stored.people(team, "bench", CONTACTS, OVERDUE);
            String of = CONTACTS + " contacts, " + OVERDUE + " overdue, 1 client";
            var tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
            var anew = Load.closed(
                    1,
                    Duration.ofSeconds(20),
                    length,
                    number ->
                            api.request(HttpMethod.GET, "/v1/agenda?on=" + tomorrow.plusDays(number % 60), null, null));
            table.add("GET /v1/agenda?on=, worked out anew: " + of, anew);
            stored.wake(team);
            TimeUnit.SECONDS.sleep(10);
            var prepared = Load.closed(
                    1, Duration.ofSeconds(5), length, number -> api.request(HttpMethod.GET, "/v1/agenda", null, null));
            table.add("GET /v1/agenda, prepared: " + of, prepared);
            stored.forget(team);
        }
    }

    /// What a tick costs with nothing due, and with some.
    void tick(String team) throws InterruptedException {
        api.get("/v1/agenda").ok();
        try (var stored = new Stored(port)) {
            stored.followUps(team, "bench", "heap-", OPEN, 0);
            TimeUnit.SECONDS.sleep(10);
            var begin = Ticks.of(api);
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
            var quiet = Ticks.of(api).since(begin);
            table.add(
                    "ticks with " + OPEN + " open follow-ups and none due",
                    (int) quiet.count(),
                    quiet.took(),
                    String.format(Locale.ROOT, "%.1f ms each", quiet.took().toNanos() / 1e6 / quiet.count()));
            for (int round = 1; round <= ROUNDS; round++) {
                var before = Ticks.of(api);
                stored.due(team, DUE);
                while (stored.waiting(team) > 0) {
                    TimeUnit.MILLISECONDS.sleep(200);
                }
                TimeUnit.SECONDS.sleep(2);
                table.add(
                        "tick with " + OPEN + " open follow-ups and " + DUE + " due",
                        DUE,
                        Ticks.of(api).since(before).took(),
                        "round " + round);
            }
            stored.forget(team);
        }
    }

    /// How often the due tick has run, and for how long altogether, as reminder-service's metrics tell.
    private record Ticks(double count, Duration took) {
        static Ticks of(Api api) {
            String metrics = api.get("/reminder/q/metrics").ok().body();
            return new Ticks(value(metrics, "keepwarm_tick_seconds_count"), Duration.ofNanos((long)
                    (1e9 * value(metrics, "keepwarm_tick_seconds_sum"))));
        }

        private static double value(String metrics, String name) {
            return metrics.lines()
                    .filter(line -> line.startsWith(name + "{") && line.contains("job=\"due\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }

        Ticks since(Ticks before) {
            return new Ticks(count - before.count, took.minus(before.took));
        }
    }
}
