package io.keepwarm.interaction.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.interaction.promise.PromiseRecord.Count;
import io.keepwarm.interaction.promise.PromiseRecord.Fate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromiseRecordTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-05");

    @Test
    void eachSideHasItsOwnShares() {
        var record = PromiseRecord.of(
                DAY,
                DAY,
                List.of(
                        new Count(PromisedBy.ME, Fate.KEPT, 2),
                        new Count(PromisedBy.ME, Fate.LATE, 1),
                        new Count(PromisedBy.THEM, Fate.OPEN, 4)));

        assertThat(record.mine().made()).isEqualTo(3);
        assertThat(record.mine().keptRate()).isEqualTo(0.667);
        assertThat(record.mine().lateRate()).isEqualTo(0.333);
        assertThat(record.theirs().openRate()).isEqualTo(1.0);
    }

    @Test
    void whoPromisedNothingHasNoRates() {
        var record = PromiseRecord.of(DAY, DAY, List.of());

        assertThat(record.mine().made()).isZero();
        assertThat(record.mine().keptRate()).isNull();
    }
}
