package io.keepwarm.interaction.tie.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;

class RepliesTest {
    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    private final List<Touch> touches = new ArrayList<>();

    @Example
    void anAnswerTakesFromTheLastAttemptToTheNextTurnOfTheOther() {
        at(0, Direction.OUTBOUND);
        at(24, Direction.OUTBOUND);
        at(30, Direction.INBOUND);
        at(31, Direction.INBOUND);

        assertThat(median()).hasValue(Duration.ofHours(6));
    }

    @Example
    void theMedianOfTwoLiesBetweenThem() {
        at(0, Direction.OUTBOUND);
        at(2, Direction.INBOUND);
        at(10, Direction.OUTBOUND);
        at(14, Direction.MUTUAL);

        assertThat(median()).hasValue(Duration.ofHours(3));
    }

    @Example
    void onlyTheLastFifteenAnswersCount() {
        for (int time = 0; time < 10; time++) {
            at(100 * time, Direction.OUTBOUND);
            at(100 * time + 50, Direction.INBOUND);
        }
        for (int time = 10; time < 25; time++) {
            at(100 * time, Direction.OUTBOUND);
            at(100 * time + 2, Direction.INBOUND);
        }

        assertThat(median()).hasValue(Duration.ofHours(2));
    }

    @Example
    void withoutAQuestionThereIsNoAnswer() {
        at(0, Direction.INBOUND);
        at(5, Direction.MUTUAL);
        touches.add(Touches.at(START.plus(Duration.ofHours(6)), Channel.SOCIAL, Direction.OUTBOUND, Intent.LIKE));
        at(9, Direction.INBOUND);

        assertThat(median()).isEmpty();
    }

    private void at(int hours, Direction direction) {
        touches.add(Touches.at(START.plus(Duration.ofHours(hours)), Channel.EMAIL, direction, Intent.REPLY));
    }

    private java.util.Optional<Duration> median() {
        return TieFacts.of(touches, Said.NOTHING).turns().replies().median();
    }
}
