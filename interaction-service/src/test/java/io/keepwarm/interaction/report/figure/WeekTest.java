package io.keepwarm.interaction.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-W47",
        "2026-11-23, 2026-W48",
        "2027-01-01, 2026-W53",
        "2027-01-04, 2027-W01",
        "2024-12-30, 2025-W01",
    })
    void isNumberedByIso8601(LocalDate day, String name) {
        assertThat(Week.of(day).name()).isEqualTo(name);
        assertThat(Week.of(day).next().previous()).isEqualTo(Week.of(day));
        assertThat(Week.of(day).previous().next().name()).isEqualTo(name);
    }
}
