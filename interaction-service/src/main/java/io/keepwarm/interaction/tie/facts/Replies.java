package io.keepwarm.interaction.tie.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long the contact took for their last answers: from the member's last attempt to the contact's next turn.
///
/// @param newest the last 15 answers, the oldest first
/// @param firstAttempt when the member first turned to the contact; null: never
public record Replies(List<Reply> newest, @Nullable Instant firstAttempt) {
    static final Replies NONE = new Replies(List.of(), null);

    private static final int KEPT = 15;
    private static final Comparator<Reply> OLDEST_FIRST =
            Comparator.comparingLong(Reply::at).thenComparingLong(Reply::took);

    public Replies {
        newest = newest == null ? List.of() : List.copyOf(newest);
    }

    /// One answer. In microseconds, for there are many of them in every tie.
    ///
    /// @param at when it came, since 1970
    /// @param took how long it took
    public record Reply(long at, long took) {
        long attempt() {
            return at - took;
        }
    }

    /// The median of the answers kept, to the second; empty when there was none.
    public Optional<Duration> median() {
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        long[] took = newest.stream().mapToLong(Reply::took).sorted().toArray();
        int middle = took.length / 2;
        long median = took.length % 2 == 1 ? took[middle] : (took[middle - 1] + took[middle]) / 2;
        return Optional.of(Duration.of(median, ChronoUnit.MICROS).truncatedTo(ChronoUnit.SECONDS));
    }

    /// With one touch more, or empty when only a count from scratch can tell: between older turns it may part an answer
    /// from its question. One older than all that is kept changes nothing.
    ///
    /// @param open the attempts unanswered before it
    /// @param lastAnswer when the contact last turned to the member before it
    Optional<Replies> with(Touch touch, Unanswered open, @Nullable Instant lastAnswer) {
        if (!touch.isAttempt() && !touch.answersMember()) {
            return Optional.of(this);
        }
        boolean isNewest = lastAnswer == null || touch.at().isAfter(lastAnswer);
        if (touch.isAttempt()) {
            return isNewest || isOlderThanKept(touch.at()) ? Optional.of(attempted(touch.at())) : Optional.empty();
        }
        if (!isNewest) {
            boolean hasNoQuestion = firstAttempt == null || touch.at().isBefore(firstAttempt);
            return hasNoQuestion || isOlderThanKept(touch.at()) ? Optional.of(this) : Optional.empty();
        }
        if (open.first() == null
                || open.last() == null
                || touch.at().isBefore(open.first().at())) {
            return Optional.of(this);
        }
        return touch.at().isBefore(open.last()) ? Optional.empty() : Optional.of(answered(touch.at(), open.last()));
    }

    /// Counted from scratch, the touches being in the order of time, attempts first.
    static Replies of(List<Touch> inOrder) {
        Replies replies = NONE;
        Instant attempt = null;
        for (Touch touch : inOrder) {
            if (touch.isAttempt()) {
                attempt = touch.at();
                replies = replies.attempted(attempt);
            } else if (touch.answersMember() && attempt != null) {
                replies = replies.answered(touch.at(), attempt);
                attempt = null;
            }
        }
        return replies;
    }

    private boolean isOlderThanKept(Instant at) {
        return newest.size() == KEPT && micros(at) < newest.getFirst().attempt();
    }

    private Replies attempted(Instant at) {
        return firstAttempt == null || at.isBefore(firstAttempt) ? new Replies(newest, at) : this;
    }

    private Replies answered(Instant at, Instant attempt) {
        List<Reply> all = new ArrayList<>(newest);
        all.add(new Reply(micros(at), micros(at) - micros(attempt)));
        all.sort(OLDEST_FIRST);
        return new Replies(all.subList(Math.max(0, all.size() - KEPT), all.size()), firstAttempt);
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
