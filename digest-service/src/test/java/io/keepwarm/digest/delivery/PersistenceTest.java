package io.keepwarm.digest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.digest.delivery.Persistence.Next;
import io.keepwarm.digest.mail.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PersistenceTest {
    private final Persistence persistence = new Persistence(Duration.ofSeconds(30), Duration.ofHours(1), 12);

    @Test
    void whatIsTakenRefusedForGoodOrUnclearIsNotTriedAgain() {
        assertThat(persistence.after(new Outcome.Accepted(), 1, 0)).isEqualTo(new Next.Sent());
        assertThat(persistence.after(new Outcome.Never("550"), 1, 0)).isEqualTo(new Next.Failed("550"));
        assertThat(persistence.after(new Outcome.Unclear("gone"), 1, 0)).isEqualTo(new Next.Unknown("gone"));
    }

    @Test
    void aRecipientRefusedForGoodIsNoLongerWrittenTo() {
        assertThat(persistence.after(new Outcome.Bounced("550 5.1.1", true), 1, 0))
                .isEqualTo(new Next.Bounced("550 5.1.1", true));
    }

    @Test
    void aDigestIsTooOldWhenItsDayIsOverUnlessItWasWrittenJustBefore() {
        var zone = ZoneId.of("Europe/Berlin");
        var day = LocalDate.parse("2026-11-22");
        var morning = Instant.parse("2026-11-22T07:00:00Z");
        var lateEvening = Instant.parse("2026-11-22T22:59:00Z");

        assertThat(Persistence.isTooOld(day, morning, Instant.parse("2026-11-22T22:59:59Z"), zone))
                .isFalse();
        assertThat(Persistence.isTooOld(day, morning, Instant.parse("2026-11-22T23:00:00Z"), zone))
                .isTrue();
        assertThat(Persistence.isTooOld(day, lateEvening, Instant.parse("2026-11-23T02:00:00Z"), zone))
                .isFalse();
        assertThat(Persistence.isTooOld(day, lateEvening, Instant.parse("2026-11-23T03:00:00Z"), zone))
                .isTrue();
    }

    @Test
    void anHourWithoutAMailServerIsOutlastedAndAllIsTriedSoonAfter() {
        Duration passed = Duration.ZERO;
        int attempt = 1;
        while (passed.compareTo(Duration.ofHours(1)) < 0) {
            passed = passed.plus(pause(attempt++, 1));
        }

        assertThat(attempt).isLessThan(12);
        assertThat(passed).isLessThan(Duration.ofMinutes(120));
    }

    @Test
    void aRefusalForNowIsTriedAgainAfterPausesThatGrow() {
        assertThat(pause(1, 0.5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pause(2, 0.5)).isEqualTo(Duration.ofSeconds(60));
        assertThat(pause(11, 0.5)).isEqualTo(Duration.ofHours(1));
        assertThat(persistence.after(new Outcome.NotNow("451"), 12, 0.5)).isEqualTo(new Next.Failed("451"));
    }

    @Property
    void pausesAreSpreadByAFifthEachWay(
            @ForAll @IntRange(min = 1, max = 11) int attempt, @ForAll @DoubleRange(max = 1) double chance) {
        assertThat(pause(attempt, chance)).isBetween(pause(attempt, 0), pause(attempt, 1));
        assertThat(pause(attempt, 1)).isLessThanOrEqualTo(Duration.ofMinutes(72));
        assertThat(pause(attempt, 0)).isGreaterThanOrEqualTo(Duration.ofSeconds(24));
    }

    private Duration pause(int attempt, double chance) {
        return ((Next.Again) persistence.after(new Outcome.NotNow("451"), attempt, chance)).after();
    }
}
