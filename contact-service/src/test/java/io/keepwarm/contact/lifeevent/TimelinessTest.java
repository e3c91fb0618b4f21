package io.keepwarm.contact.lifeevent;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.lifeevent.LifeEventKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimelinessTest {

    @ParameterizedTest
    @CsvSource({
        "NEW_JOB, 2026-03-15",
        "PROMOTION, 2026-03-15",
        "PUBLICATION, 2026-03-15",
        "MARRIAGE, 2026-03-31",
        "LOSS, 2026-03-31",
        "JOB_LOSS, 2026-05-30",
    })
    void congratulationsEndSoonAndAHandIsWelcomeLonger(LifeEventKind kind, LocalDate last) {
        assertThat(Timeliness.lastDay(kind, LocalDate.of(2026, 3, 1))).isEqualTo(last);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindEndsAfterItBeganAndWithinAQuarter(LifeEventKind kind) {
        var on = LocalDate.of(2024, 2, 29);
        assertThat(Timeliness.lastDay(kind, on)).isAfter(on).isBeforeOrEqualTo(on.plusDays(90));
    }

    @Test
    void noYearHasFiveDigits() {
        assertThat(Timeliness.lastDay(LifeEventKind.AWARD, LocalDate.of(9999, 12, 31)))
                .isEqualTo(LocalDate.of(9999, 12, 31));
    }
}
