package io.keepwarm.interaction.promise;

import io.keepwarm.events.promise.PromisedBy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How promises were kept, of those made in a period. Withdrawn ones count as never made.
///
/// @param from the first day of the period, in the member's zone
/// @param to the last day of it
/// @param mine what the member promised
/// @param theirs what contacts promised the member
public record PromiseRecord(LocalDate from, LocalDate to, Side mine, Side theirs) {

    /// What has become of a promise, as it is counted.
    enum Fate {
        /// Kept by its day, or without one.
        KEPT,
        /// Kept after its day, or still open after it.
        LATE,
        DROPPED,
        /// Its day has not passed, or it has none.
        OPEN
    }

    /// How many of one side met one fate.
    record Count(PromisedBy by, Fate fate, long number) {}

    /// One side's promises. Each is in one of the four; the rates are their shares of those made, 0 to 1, in
    /// thousandths; null when none was made.
    ///
    /// @param kept kept by their day, or without one
    /// @param late kept after their day, or still open after it
    /// @param open their day has not passed, or they have none
    public record Side(
            long made,
            long kept,
            long late,
            long dropped,
            long open,
            @Nullable Double keptRate,
            @Nullable Double lateRate,
            @Nullable Double droppedRate,
            @Nullable Double openRate) {

        private static Side of(long kept, long late, long dropped, long open) {
            long made = kept + late + dropped + open;
            return new Side(
                    made,
                    kept,
                    late,
                    dropped,
                    open,
                    rate(kept, made),
                    rate(late, made),
                    rate(dropped, made),
                    rate(open, made));
        }
    }

    /// The record that these counts make.
    static PromiseRecord of(LocalDate from, LocalDate to, List<Count> counts) {
        return new PromiseRecord(from, to, side(PromisedBy.ME, counts), side(PromisedBy.THEM, counts));
    }

    private static Side side(PromisedBy by, List<Count> counts) {
        var own = counts.stream().filter(count -> count.by() == by).toList();
        return Side.of(
                number(own, Fate.KEPT), number(own, Fate.LATE), number(own, Fate.DROPPED), number(own, Fate.OPEN));
    }

    private static long number(List<Count> counts, Fate fate) {
        return counts.stream()
                .filter(count -> count.fate() == fate)
                .mapToLong(Count::number)
                .sum();
    }

    private static @Nullable Double rate(long part, long made) {
        return made == 0 ? null : Math.round(1000.0 * part / made) / 1000.0;
    }
}
