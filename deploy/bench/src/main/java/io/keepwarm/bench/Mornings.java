package io.keepwarm.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// What digest-service does when the hour of many members comes at the same moment.
final class Mornings {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration AHEAD = Duration.ofSeconds(3);

    private final Table table;
    private final int port;

    Mornings(Table table, int port) {
        this.table = table;
        this.port = port;
    }

    /// So many members over so many teams, each with five people to tell of, from the moment all are due, the beginning
    /// of a second as members' hours are, until every mail has been taken by the mail server.
    void of(String team, int teams, int members) throws InterruptedException {
        try (var stored = new StoredDigests(port)) {
            stored.members(team, teams, members);
            var begin = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
            stored.due(team, begin);
            if (!Instant.now().isBefore(begin)) {
                throw new IllegalStateException("Laying in took so long that some were due before the others");
            }
            var written = Duration.ZERO;
            var counts = new StoredDigests.Counts(0, 0, 0);
            while (counts.sent() + counts.other() < members && since(begin).compareTo(LONGEST) < 0) {
                // Looked at seldom enough to cost next to nothing.
                TimeUnit.MILLISECONDS.sleep(members < 1_000 ? 20 : 250);
                counts = stored.counts(team);
                if (written.isZero() && counts.all() == members) {
                    written = since(begin);
                }
            }
            table.add(
                    "digests of " + members + " members of " + teams + " teams, due at once, with five people each",
                    counts.sent(),
                    since(begin),
                    String.format(
                            Locale.ROOT,
                            "all written after %.1f s; %d not sent",
                            written.toMillis() / 1_000.0,
                            members - counts.sent()));
            stored.forget(team);
        }
    }

    private static Duration since(Instant begin) {
        return Duration.between(begin, Instant.now());
    }
}
