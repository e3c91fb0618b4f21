package io.keepwarm.interaction.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SteadinessTest {
    private static final Week LAST = Week.of(LocalDate.of(2026, 11, 22));

    @Test
    void weeksInARowEndWithTheLastAndAtTheFirstGap() {
        assertThat(of(0, 1, 2, 4, 5)).isEqualTo(new Steadiness(3, 5));
    }

    @Test
    void aRowIsOverWhenTheLastWeekWasSilent() {
        assertThat(of(1, 2, 3)).isEqualTo(new Steadiness(0, 3));
    }

    @Test
    void whatLiesMoreThanHalfAYearBackCountsNoMore() {
        assertThat(of(26, 27)).isEqualTo(new Steadiness(0, 0));
    }

    private static Steadiness of(Integer... weeksAgo) {
        Set<Week> touched = Stream.of(weeksAgo)
                .map(ago -> new Week(LAST.monday().minusWeeks(ago)))
                .collect(Collectors.toSet());
        return Steadiness.of(touched, LAST);
    }
}
