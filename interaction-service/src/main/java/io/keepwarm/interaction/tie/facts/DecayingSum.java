package io.keepwarm.interaction.tie.facts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A sum of weights that each lose half of what is left in every half-life, kept as one number.
///
/// The number is the base-2 logarithm of the sum as it would stand at a fixed epoch. As all sums of one half-life
/// decay alike, their order never changes with time: what is larger now stays larger, so the number is a sort key
/// that needs no upkeep. In logarithms neither touches of decades ago nor decades to come over- or underflow.
final class DecayingSum {
    private static final Instant EPOCH = Instant.parse("2020-01-01T00:00:00Z");
    private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

    private DecayingSum() {}

    /// The sum with `weight`, above 0, added at `at`; null is the empty sum.
    static double plus(@Nullable Double sum, double weight, Instant at, double halfLifeDays) {
        double added = Math.log(weight) / Math.log(2) + halfLives(at, halfLifeDays);
        if (sum == null) {
            return added;
        }
        double greater = Math.max(sum, added);
        double smaller = Math.min(sum, added);
        return greater + Math.log1p(Math.pow(2, smaller - greater)) / Math.log(2);
    }

    /// What is left of the sum at `now`.
    static double at(@Nullable Double sum, Instant now, double halfLifeDays) {
        return sum == null ? 0 : Math.pow(2, sum - halfLives(now, halfLifeDays));
    }

    /// The stored number of a sum that stands at `value`, above 0, at `now`.
    static double of(double value, Instant now, double halfLifeDays) {
        return Math.log(value) / Math.log(2) + halfLives(now, halfLifeDays);
    }

    private static double halfLives(Instant at, double halfLifeDays) {
        return Duration.between(EPOCH, at).toMillis() / MILLIS_PER_DAY / halfLifeDays;
    }
}
