package io.keepwarm.digest.webhook;

import java.time.Duration;
import java.util.List;

/// How deliveries go on after an attempt. The pauses are those of the Standard Webhooks specification as far as a day
/// goes: with the last attempt a day has passed.
final class Retries {
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(6));

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final double JITTER = 0.2;
    private static final int GONE = 410;

    private Retries() {}

    /// What to do next.
    sealed interface Next {
        /// It arrived.
        record Delivered() implements Next {}

        /// Another attempt after a pause.
        record Again(Duration after, String why) implements Next {}

        /// No further attempt.
        record Failed(String why) implements Next {}

        /// The address wants nothing any more, neither this nor anything else.
        record Gone(String why) implements Next {}
    }

    /// What follows from the reply to the `attempt`-th attempt, counted from 1. `chance`, from 0 to 1, spreads the
    /// pauses. An address that asks to be left alone for longer (429, 503) is, for a day at most.
    static Next after(Reply reply, int attempt, double chance) {
        return switch (reply) {
            case Reply.Answered answered when answered.status() / 100 == 2 -> new Next.Delivered();
            case Reply.Answered answered when answered.status() == GONE -> new Next.Gone("It answered 410: gone");
            case Reply.Answered(var status, var retryAfter, var excerpt) ->
                again(attempt, chance, retryAfter == null ? Duration.ZERO : retryAfter, why(status));
            case Reply.Silent(var why) -> again(attempt, chance, Duration.ZERO, why);
        };
    }

    private static Next again(int attempt, double chance, Duration askedFor, String why) {
        if (attempt > PAUSES.size()) {
            return new Next.Failed(why);
        }
        long planned = PAUSES.get(attempt - 1).toMillis();
        var spread = Duration.ofMillis(Math.round(planned * (1 - JITTER / 2 + JITTER * chance)));
        var asked = askedFor.compareTo(LONGEST) > 0 ? LONGEST : askedFor;
        return new Next.Again(asked.compareTo(spread) > 0 ? asked : spread, why);
    }

    private static String why(int status) {
        return status / 100 == 3
                ? "It answered " + status + ", and redirects are not followed"
                : "It answered " + status;
    }
}
