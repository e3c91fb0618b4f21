package io.keepwarm.interaction.tie.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.tie.Direction;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmthReasonsTest {

    @Test
    void aTouchOfWhichNothingIsLeftIsNoReason() {
        var longAgo = Touches.at("2019-05-01T10:00:00Z", Direction.MUTUAL);
        var lately = Touches.at("2025-12-30T10:00:00Z", Direction.MUTUAL);

        var reasons = WarmthReasons.of(
                TieFacts.of(List.of(longAgo, lately), Said.NOTHING),
                Instant.parse("2026-01-01T10:00:00Z"),
                ZoneOffset.UTC);

        assertThat(reasons)
                .contains("call, catch up, 2 days ago: 100 % of it")
                .noneMatch(reason -> reason.contains(" 0 % of it"));
    }

    @Test
    void aCallOfTheLastEveningWasADayAgoWhereTheMemberLives() {
        var evening = Touches.at("2026-01-05T22:30:00Z", Direction.MUTUAL);
        var facts = TieFacts.of(List.of(evening), Said.NOTHING);
        var morning = Instant.parse("2026-01-06T07:00:00Z");

        assertThat(WarmthReasons.of(facts, morning, ZoneId.of("Europe/Berlin"))).contains("last in touch 1 day ago");
        assertThat(WarmthReasons.of(facts, morning, ZoneId.of("Asia/Tokyo"))).contains("last in touch today");
    }

    @Test
    void daysAreCountedAcrossAChangeOfTheClocks() {
        // The night between was an hour short.
        var before = Touches.at("2026-03-28T11:00:00Z", Direction.MUTUAL);
        var facts = TieFacts.of(List.of(before), Said.NOTHING);

        assertThat(WarmthReasons.of(facts, Instant.parse("2026-03-29T10:30:00Z"), ZoneId.of("Europe/Berlin")))
                .contains("last in touch 1 day ago");
    }
}
