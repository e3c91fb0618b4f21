package io.keepwarm.interaction.tie.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.tie.Direction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmthReasonsTest {

    @Test
    void aTouchOfWhichNothingIsLeftIsNoReason() {
        var longAgo = Touches.at("2019-05-01T10:00:00Z", Direction.MUTUAL);
        var lately = Touches.at("2025-12-30T10:00:00Z", Direction.MUTUAL);

        var reasons = WarmthReasons.of(
                TieFacts.of(List.of(longAgo, lately), Said.NOTHING), Instant.parse("2026-01-01T10:00:00Z"));

        assertThat(reasons)
                .contains("call, catch up, 2 days ago: 100 % of it")
                .noneMatch(reason -> reason.contains(" 0 % of it"));
    }
}
