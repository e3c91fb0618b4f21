package io.keepwarm.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;

/// Moves the clock of the service under test.
public final class MovedClock implements AutoCloseable {
    private final Path file = ConfigProvider.getConfig().getValue("keepwarm.clock.file", Path.class);

    /// The services' clock from now on runs ahead of real time by `shift`; closing sets it right.
    public static MovedClock by(Duration shift) {
        var clock = new MovedClock();
        clock.set(shift);
        return clock;
    }

    /// So far ahead that it is `then` now.
    public static MovedClock to(Instant then) {
        return by(Duration.between(Instant.now(), then));
    }

    /// Moves it on, in one step: a service never reads half of it.
    public void set(Duration shift) {
        try {
            var whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), shift.toString());
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
