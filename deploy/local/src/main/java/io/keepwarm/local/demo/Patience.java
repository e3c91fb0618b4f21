package io.keepwarm.local.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Waits for what happens elsewhere.
final class Patience {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private Patience() {}

    /// Looks again and again until there is something to see.
    ///
    /// @param otherwise says what is wrong when nothing was there in that time
    static <T> T await(Duration longest, Supplier<Optional<T>> look, Supplier<String> otherwise) {
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            Optional<T> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > end) {
                throw new DemoFailed(otherwise.get());
            }
            pause(BETWEEN_LOOKS);
        }
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Interrupted.");
        }
    }
}
