package io.keepwarm.interaction.tie.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.Trend;
import io.keepwarm.events.tie.WarmthBand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class HeatTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Provide
    Arbitrary<List<Touch>> touches() {
        return Touches.any().list().ofMinSize(1).ofMaxSize(20);
    }

    @Property
    void theScoreIsTheFormula(@ForAll("touches") List<Touch> touches) {
        double value = touches.stream()
                .mapToDouble(touch -> Weight.of(touch)
                        * Math.pow(0.5, Duration.between(touch.at(), NOW).toHours() / 24.0 / 60))
                .sum();

        assertThat(heat(touches).score(NOW)).isCloseTo(100 * value / (value + 1), within(1e-9));
    }

    @Property
    void aLaterTouchIsNeverColder(
            @ForAll("touches") List<Touch> touches, @ForAll @IntRange(min = 1, max = 100_000) int minutes) {
        var first = touches.getFirst();
        var later = new java.util.ArrayList<>(touches);
        later.set(0, Touches.moved(first, first.at().plusSeconds(60L * minutes)));

        assertThat(heat(later).score(NOW)).isGreaterThan(heat(touches).score(NOW));
    }

    @Property
    void oneMoreTouchIsNeverColder(@ForAll("touches") List<Touch> touches) {
        var fewer = touches.subList(1, touches.size());

        assertThat(heat(touches).score(NOW))
                .isGreaterThan(heat(fewer).score(NOW))
                .isLessThan(100);
    }

    @Property
    void theOrderOfTiesHoldsForAllTime(
            @ForAll("touches") List<Touch> one,
            @ForAll("touches") List<Touch> other,
            @ForAll @IntRange(min = 0, max = 3_000) int days) {
        Instant then = NOW.plus(Duration.ofDays(days));
        int byKey = Double.compare(heat(one).sum(), heat(other).sum());

        if (Math.abs(heat(one).sum() - heat(other).sum()) > 1e-9) {
            assertThat(Double.compare(heat(one).value(then), heat(other).value(then)))
                    .isEqualTo(byKey);
        }
    }

    @Property
    void bandsAreRangesOfTheSortKey(@ForAll("touches") List<Touch> touches) {
        var heat = heat(touches);
        var band = heat.band(NOW);

        assertThat(heat.sum()).isGreaterThanOrEqualTo(Heat.keyFrom(band, NOW)).isLessThan(Heat.keyBelow(band, NOW));
    }

    @Example
    void touchesOfDecadesAgoAndThousandsTodayAreNumbersStill() {
        var ancient = heat(List.of(call(Instant.parse("1900-01-01T00:00:00Z"))));
        var busy = heat(IntStream.range(0, 10_000).mapToObj(any -> call(NOW)).toList());

        assertThat(ancient.score(NOW)).isBetween(0.0, 1e-9);
        assertThat(busy.score(NOW)).isBetween(99.9, 100.0);
    }

    @Example
    void whoWasNeverTouchedIsCold() {
        assertThat(Heat.NONE.score(NOW)).isZero();
        assertThat(Heat.NONE.band(NOW)).isEqualTo(WarmthBand.COLD);
        assertThat(Heat.NONE.trend(NOW)).isEqualTo(Trend.STEADY);
    }

    @Example
    void goesThroughTheBandsInSilence() {
        var heat = heat(List.of(call(NOW), call(NOW), call(NOW)));

        assertThat(heat.band(NOW)).isEqualTo(WarmthBand.HOT);
        assertThat(heat.band(NOW.plus(Duration.ofDays(90)))).isEqualTo(WarmthBand.WARM);
        assertThat(heat.band(NOW.plus(Duration.ofDays(180)))).isEqualTo(WarmthBand.COOLING);
        assertThat(heat.band(NOW.plus(Duration.ofDays(365)))).isEqualTo(WarmthBand.COLD);
    }

    @Example
    void risesWithNewTouchesIsSteadyInARhythmAndFallsInSilence() {
        var monthly = heat(IntStream.range(0, 24)
                .mapToObj(month -> call(NOW.minus(Duration.ofDays(30L * month))))
                .toList());

        assertThat(heat(List.of(call(NOW))).trend(NOW)).isEqualTo(Trend.RISING);
        assertThat(monthly.trend(NOW)).isEqualTo(Trend.STEADY);
        assertThat(monthly.trend(NOW.plus(Duration.ofDays(29)))).isEqualTo(Trend.STEADY);
        assertThat(monthly.trend(NOW.plus(Duration.ofDays(60)))).isEqualTo(Trend.FALLING);
    }

    private static Touch call(Instant at) {
        return Touches.at(at, Channel.CALL, Direction.MUTUAL, Intent.CATCH_UP);
    }

    private static Heat heat(List<Touch> touches) {
        return TieFacts.of(touches, Said.NOTHING).heat();
    }
}
