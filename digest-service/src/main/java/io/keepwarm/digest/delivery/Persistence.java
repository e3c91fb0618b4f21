package io.keepwarm.digest.delivery;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.digest.mail.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// How long sending goes on trying. What is unclear is never tried again: a digest twice is worse than one too few.
///
/// @param first the pause after the first attempt; each further pause is twice as long
/// @param longest no pause is longer
/// @param attempts after so many the digest has failed
public record Persistence(Duration first, Duration longest, int attempts) {
    private static final double JITTER = 0.4;
    /// So long a digest is told under its own date, also past midnight.
    private static final Duration LATE = Duration.ofHours(4);

    /// What to do next.
    public sealed interface Next {
        /// The mail is out.
        record Sent() implements Next {}

        /// Another attempt after a pause.
        record Again(Duration after, String why) implements Next {}

        /// No further attempt.
        record Failed(String why) implements Next {}

        /// No further attempt, and no mail to that address either.
        record Bounced(String why, boolean certain) implements Next {}

        /// No further attempt, and nobody knows.
        record Unknown(String why) implements Next {}
    }

    /// What follows from the outcome of the `attempt`-th attempt. `chance`, from 0 to 1, spreads the pauses, so that
    /// mails refused together do not come back together.
    public Next after(Outcome outcome, int attempt, double chance) {
        return switch (outcome) {
            case Outcome.Accepted() -> new Next.Sent();
            case Outcome.Never(var why) -> new Next.Failed(why);
            case Outcome.Bounced(var why, var certain) -> new Next.Bounced(why, certain);
            case Outcome.Unclear(var why) -> new Next.Unknown(why);
            case Outcome.NotNow(var why) ->
                attempt >= attempts ? new Next.Failed(why) : new Next.Again(pause(attempt, chance), why);
        };
    }

    /// Whether a digest of `day`, written at `writtenAt`, says nothing of use any more at `now`: its day is over in the
    /// member's zone, and it was not written just before midnight.
    static boolean isTooOld(LocalDate day, Instant writtenAt, Instant now, ZoneId zone) {
        return day.isBefore(LocalDays.dayOf(now, zone)) && writtenAt.plus(LATE).isBefore(now);
    }

    private Duration pause(int attempt, double chance) {
        long doubled = first.toMillis() << Math.min(attempt - 1, 20);
        long base = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(Math.round(base * (1 - JITTER / 2 + JITTER * chance)));
    }
}
