package io.keepwarm.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InjectedClockTest {
    @Test
    void tellsNoFinerTimeThanTheDatabaseKeeps() {
        Clock clock = new InjectedClock().clock(Optional.empty());
        assertThat(Stream.generate(clock::instant).limit(100))
                .allSatisfy(instant -> assertThat(instant.getNano() % 1_000).isZero());
    }
}
