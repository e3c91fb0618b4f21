package io.keepwarm.events.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WarmthTest {
    private final Instant asOf = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void coolsByHalfOfWhatItIsMadeOfInEachHalfLife() {
        // 50 stands for touches that add up to 1, which leave ½ after 60 days: ½ ÷ (½ + 1).
        var warmth = new TieState.Warmth(50, asOf, 60, WarmthBand.WARM, Trend.STEADY);

        assertThat(warmth.scoreAt(asOf)).isEqualTo(50);
        assertThat(warmth.scoreAt(asOf.plus(Duration.ofDays(60)))).isCloseTo(100 / 3.0, within(1e-9));
        assertThat(warmth.scoreAt(asOf.plus(Duration.ofDays(120)))).isCloseTo(20, within(1e-9));
    }

    @Test
    void staysWithinItsBounds() {
        assertThat(new TieState.Warmth(0, asOf, 60, WarmthBand.COLD, Trend.STEADY).scoreAt(asOf.plusSeconds(60)))
                .isZero();
        assertThat(new TieState.Warmth(100, asOf, 60, WarmthBand.HOT, Trend.STEADY).scoreAt(asOf.plusSeconds(60)))
                .isEqualTo(100);
    }
}
