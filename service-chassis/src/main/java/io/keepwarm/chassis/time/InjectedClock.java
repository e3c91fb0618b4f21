package io.keepwarm.chassis.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the one clock every part of a service asks. It is the system's UTC clock, unless
/// `keepwarm.clock.file` names a file with a shift. It ticks in microseconds, as PostgreSQL keeps instants: what
/// is answered at once and what is read later are the same.
@Singleton
class InjectedClock {

    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "keepwarm.clock.file") Optional<Path> file) {
        Clock real = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
        return file.<Clock>map(path -> new MovableClock(real, path)).orElse(real);
    }
}
