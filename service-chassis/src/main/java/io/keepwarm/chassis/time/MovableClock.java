package io.keepwarm.chassis.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jboss.logging.Logger;

/// A UTC clock that runs ahead of real time by the ISO 8601 duration in a file, so that a year can be seen in an
/// afternoon. No file means no shift; the file is looked at on every reading, so a change is seen at once.
/// For the local stack and for tests only.
final class MovableClock extends Clock {
    private static final Logger LOG = Logger.getLogger(MovableClock.class);

    private final Clock real;
    private final Path file;

    MovableClock(Clock real, Path file) {
        this.real = real;
        this.file = file;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift());
    }

    private Duration shift() {
        if (!Files.exists(file)) {
            return Duration.ZERO;
        }
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (IOException | DateTimeParseException unreadable) {
            LOG.warnf("The clock file %s cannot be read (%s): real time is used", file, unreadable.getMessage());
            return Duration.ZERO;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Keepwarm's clock gives instants; a zone belongs to a member");
    }
}
