package io.keepwarm.interaction.tie.facts;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Touches of one of the two, in a row, that the other has not answered yet.
///
/// @param count how many
/// @param first the oldest of them; null: none
/// @param last when the newest of them was; null: none
public record Unanswered(
        int count, @Nullable Source first, @Nullable Instant last) {
    static final Unanswered NONE = new Unanswered(0, null, null);

    /// With one more, unless there was an answer `since`, at the same time or later.
    Unanswered with(Touch touch, @Nullable Instant since) {
        if (since != null && !touch.at().isAfter(since)) {
            return this;
        }
        var source = Source.of(touch);
        boolean isFirst = first == null || Source.OLDEST_FIRST.compare(source, first) < 0;
        return new Unanswered(
                count + 1, isFirst ? source : first, last == null || touch.at().isAfter(last) ? touch.at() : last);
    }

    /// What is left after an answer, or empty when only a count from scratch can tell: of one that came in
    /// between it is not known how many came after it.
    Optional<Unanswered> answered(Instant at) {
        if (first == null || last == null || at.isBefore(first.at())) {
            return Optional.of(this);
        }
        return at.isBefore(last) ? Optional.empty() : Optional.of(NONE);
    }
}
