package io.keepwarm.chassis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.knowledge.Progress.Look;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final TopicPartition ZERO = new TopicPartition("t", 0);
    private static final long SECOND = 1_000_000_000L;

    private final Progress progress = new Progress();

    @Test
    void nothingIsKnownBeforeTheFirstLook() {
        assertThat(progress.isCurrent(0)).isFalse();
    }

    @Test
    void aGroupIsCurrentOnceItHasReachedTheEndsSeenAtStart() {
        progress.add(look(0, 100), 0);
        assertThat(progress.isCurrent(0)).isFalse();
        progress.add(look(99, 150), SECOND);
        assertThat(progress.isCurrent(SECOND)).isFalse();
        progress.add(look(100, 200), 2 * SECOND);
        assertThat(progress.isCurrent(2 * SECOND)).isTrue();
    }

    @Test
    void aBacklogThatKeepsMovingIsNoReasonToWait() {
        for (int second = 0; second < 300; second++) {
            progress.add(look(second * 10L, second * 10L + 50), second * SECOND);
            if (second > 5) {
                assertThat(progress.isCurrent(second * SECOND)).isTrue();
            }
        }
    }

    @Test
    void somethingThatHasWaitedForMoreThanAMinuteIs() {
        progress.add(look(10, 10), 0);
        for (int second = 1; second <= 70; second++) {
            progress.add(look(10, 11), second * SECOND);
        }
        assertThat(progress.isCurrent(60 * SECOND)).isTrue();
        assertThat(progress.isCurrent(70 * SECOND)).isFalse();
        progress.add(look(11, 11), 71 * SECOND);
        assertThat(progress.isCurrent(71 * SECOND)).isTrue();
    }

    @Test
    void notHearingOfTheBrokerForAMinuteIsToo() {
        progress.add(look(10, 10), 0);
        assertThat(progress.isCurrent(59 * SECOND)).isTrue();
        assertThat(progress.isCurrent(61 * SECOND)).isFalse();
    }

    private static Look look(long position, long end) {
        return new Look(Map.of(ZERO, position), Map.of(ZERO, end));
    }
}
