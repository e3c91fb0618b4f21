package io.keepwarm.interaction.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.interaction.tie.facts.Heat;
import io.keepwarm.interaction.tie.facts.Ledger;
import io.keepwarm.interaction.tie.facts.Shared;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PathReasonsTest {

    @Test
    void aCallOfTheLastEveningWasYesterdayForWhoeverHasSleptSince() {
        var evening = Instant.parse("2026-01-05T22:30:00Z");
        var tie = new Shared(1, evening, evening, evening, 0, new Ledger(0, 0, 0), new Heat(null, null));
        var morning = Instant.parse("2026-01-06T07:00:00Z");

        assertThat(PathReasons.of(tie, morning, ZoneId.of("Europe/Berlin"))).startsWith("in touch yesterday");
        assertThat(PathReasons.of(tie, morning, ZoneId.of("Asia/Tokyo"))).startsWith("in touch today");
    }
}
