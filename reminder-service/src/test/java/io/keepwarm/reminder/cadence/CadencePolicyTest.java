package io.keepwarm.reminder.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.contact.Tier;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadencePolicyTest {
    private static final CadencePolicy POLICY = new CadencePolicy(
            Map.of(Tier.CLOSE, 30),
            Map.of(Origin.CLASSMATE, 365),
            0,
            5,
            List.of(new Season("Holidays", MonthDay.of(12, 10), MonthDay.of(1, 6), 9)));

    @Test
    void itsOwnComesFirstThenTheTiersThenTheOrigins() {
        assertThat(POLICY.cadence("P2W", Tier.CLOSE, Origin.CLASSMATE)).contains(Cadence.days(14));
        assertThat(POLICY.cadence(null, Tier.CLOSE, Origin.CLASSMATE)).contains(Cadence.days(30));
        assertThat(POLICY.cadence(null, Tier.NONE, Origin.CLASSMATE)).contains(Cadence.days(365));
        assertThat(POLICY.cadence(null, Tier.NONE, Origin.CLIENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-09,5", "2026-12-10,9", "2026-12-31,9", "2027-01-06,9", "2027-01-07,5", "2026-07-01,5"})
    void aSeasonMayCrossTheEndOfTheYear(LocalDate day, int budget) {
        assertThat(POLICY.budgetOn(day)).isEqualTo(budget);
    }
}
