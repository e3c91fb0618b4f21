package io.keepwarm.digest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.digest.delivery.Persistence.Next;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RememberingTest {
    private final List<List<Handover.Ended>> saved = new CopyOnWriteArrayList<>();

    @Test
    void whatComesInWhileSomethingIsSavedIsSavedTogetherAfterIt() {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var asked = ConcurrentHashMap.newKeySet();
        var outcomes = new Remembering(ended -> {
            begun.countDown();
            awaitOpen(mayEnd);
            saved.add(ended);
        });

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            senders.execute(() -> outcomes.remember(sent()));
            awaitOpen(begun);
            for (int other = 0; other < 7; other++) {
                senders.execute(() -> {
                    var mine = sent();
                    asked.add(mine);
                    outcomes.remember(mine);
                });
            }
            await().until(() -> outcomes.waiting() == 7);
            mayEnd.countDown();
        }

        assertThat(saved).extracting(List::size).containsExactly(1, 7);
        assertThat(Set.copyOf(saved.getLast())).isEqualTo(asked);
    }

    @Test
    void oneThatCannotBeSavedWithTheOthersIsSavedAloneAndTheyTooAtOnce() {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var outcomes = new Remembering(ended -> {
            begun.countDown();
            awaitOpen(mayEnd);
            if (ended.size() > 1) {
                throw new IllegalStateException("not together");
            }
            saved.add(ended);
        });

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            senders.execute(() -> outcomes.remember(sent()));
            awaitOpen(begun);
            senders.execute(() -> outcomes.remember(sent()));
            senders.execute(() -> outcomes.remember(sent()));
            await().until(() -> outcomes.waiting() == 2);
            mayEnd.countDown();
        }

        assertThat(saved).extracting(List::size).containsExactly(1, 1, 1);
    }

    private static Handover.Ended sent() {
        return new Handover.Ended(new Steps.Claimed(UUID.randomUUID(), 1), new Next.Sent());
    }

    private static void awaitOpen(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
