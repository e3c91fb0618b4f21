package io.keepwarm.interaction.tie.facts;

import io.keepwarm.events.tie.Trend;
import io.keepwarm.events.tie.WarmthBand;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How warm a tie is, kept so that one more touch costs the same however many there were.
///
/// **Warmth.** `value(t) = Σ weight × 0.5 ^ (age in days ÷ 60)` over all touches, and
/// `score = 100 × value ÷ (value + 1)`: 0 without touches, 50 when they add up to one good call today, never quite
/// 100. A later touch, or one more, only ever raises it. HOT from 70, WARM from 40, COOLING from 15, else COLD.
///
/// **Trend.** A second sum with a half-life of 15 days is the pace of late. Held against the long one (both divided by
/// their half-lives, so that an even rhythm gives 1) it says RISING above 2 and FALLING below ½.
///
/// @param sum the long sum as a logarithm, see [DecayingSum]; null without touches. Ties sort by it at any time
/// @param pace the short sum, likewise
public record Heat(@Nullable Double sum, @Nullable Double pace) {
    /// Days of silence after which half of the warmth's value is left; one for all, so that the order of ties holds.
    public static final double HALF_LIFE_DAYS = 60;

    static final double PACE_HALF_LIFE_DAYS = 15;
    static final Heat NONE = new Heat(null, null);

    private static final double LARGEST = 100;
    private static final double TOLERANCE = 1e-6;

    Heat with(Touch touch) {
        double weight = Weight.of(touch);
        return new Heat(
                DecayingSum.plus(sum, weight, touch.at(), HALF_LIFE_DAYS),
                DecayingSum.plus(pace, weight, touch.at(), PACE_HALF_LIFE_DAYS));
    }

    boolean isCloseTo(Heat other) {
        return isClose(sum, other.sum) && isClose(pace, other.pace);
    }

    private static boolean isClose(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null ? one == null && other == null : Math.abs(one - other) < TOLERANCE;
    }

    /// The sum of the touches' weights, each decayed to `now`.
    public double value(Instant now) {
        return DecayingSum.at(sum, now, HALF_LIFE_DAYS);
    }

    /// 0 to 100.
    public double score(Instant now) {
        double value = value(now);
        return Double.isInfinite(value) ? LARGEST : LARGEST * value / (value + 1);
    }

    /// The score in a word.
    public WarmthBand band(Instant now) {
        double score = score(now);
        for (WarmthBand band : new WarmthBand[] {WarmthBand.HOT, WarmthBand.WARM, WarmthBand.COOLING}) {
            if (score >= from(band)) {
                return band;
            }
        }
        return WarmthBand.COLD;
    }

    /// Where the score is going.
    public Trend trend(Instant now) {
        double value = value(now);
        if (value == 0) {
            return Trend.STEADY;
        }
        double rhythm = DecayingSum.at(pace, now, PACE_HALF_LIFE_DAYS) / value * HALF_LIFE_DAYS / PACE_HALF_LIFE_DAYS;
        if (rhythm > 2) {
            return Trend.RISING;
        }
        return rhythm < 0.5 ? Trend.FALLING : Trend.STEADY;
    }

    /// The sort key at and above which a tie is at least in `band` at `now`; negative infinity for COLD.
    public static double keyFrom(WarmthBand band, Instant now) {
        double from = from(band);
        return from == 0 ? Double.NEGATIVE_INFINITY : DecayingSum.of(from / (LARGEST - from), now, HALF_LIFE_DAYS);
    }

    /// The sort key below which a tie is at most in `band` at `now`; infinity for HOT.
    public static double keyBelow(WarmthBand band, Instant now) {
        return switch (band) {
            case HOT -> Double.POSITIVE_INFINITY;
            case WARM -> keyFrom(WarmthBand.HOT, now);
            case COOLING -> keyFrom(WarmthBand.WARM, now);
            case COLD, UNKNOWN -> keyFrom(WarmthBand.COOLING, now);
        };
    }

    private static double from(WarmthBand band) {
        return switch (band) {
            case HOT -> 70;
            case WARM -> 40;
            case COOLING -> 15;
            case COLD, UNKNOWN -> 0;
        };
    }
}
