package io.keepwarm.chassis.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final Lanes<String> lanes = new Lanes<>(2);
    private final CountDownLatch bothTaken = new CountDownLatch(2);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void workOfTwoKeysIsDoneSideBySide() throws InterruptedException {
        var bothUnderWay = new CountDownLatch(2);

        lanes.start("one", () -> untilBoth(bothUnderWay));
        lanes.start("other", () -> untilBoth(bothUnderWay));

        bothUnderWay.await();
        await().until(lanes::areEmpty);
    }

    @Test
    void workOfOneKeyIsDoneOneAtATime() {
        assertThat(lanes.start("one", this::untilTheEnd)).isTrue();
        assertThat(lanes.start("one", this::untilTheEnd)).isFalse();
        end.countDown();
    }

    @Test
    void whatFindsNoLaneFreeWaitsForOne() throws InterruptedException {
        var done = new AtomicBoolean();
        takeBothLanes();

        assertThat(lanes.start("third", () -> done.set(true))).isTrue();
        assertThat(lanes.start("third", () -> {})).isFalse();
        assertThat(done).isFalse();

        end.countDown();
        await().untilTrue(done);
    }

    @Test
    void onceClosedNothingThatWaitsIsDone() throws InterruptedException {
        var done = new AtomicBoolean();
        takeBothLanes();
        lanes.start("third", () -> done.set(true));

        lanes.close(Duration.ZERO);
        end.countDown();

        await().until(lanes::areEmpty);
        assertThat(done).isFalse();
        assertThat(lanes.start("fourth", () -> {})).isFalse();
    }

    @Test
    void aFailureLeavesTheLaneFree() {
        lanes.start("one", () -> {
            throw new IllegalStateException("on purpose");
        });

        await().until(() -> lanes.start("one", () -> {}));
    }

    /// Which of several finds a lane first is nobody's promise, so the two that are to have them come alone.
    private void takeBothLanes() throws InterruptedException {
        lanes.start("one", this::untilTheEnd);
        lanes.start("other", this::untilTheEnd);
        bothTaken.await();
    }

    private static void untilBoth(CountDownLatch both) {
        both.countDown();
        untilOver(both);
    }

    private void untilTheEnd() {
        bothTaken.countDown();
        untilOver(end);
    }

    private static void untilOver(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
