package io.keepwarm.contact.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnindexedTest {
    private static final Instant NOW = Instant.parse("2026-11-26T20:00:00Z");

    @Test
    void whoCannotBeIndexedIsTriedAgainEverMoreSeldomAndNotForEver() {
        List<Duration> pauses = IntStream.rangeClosed(1, 7)
                .mapToObj(attempts -> Unindexed.nextAfter(attempts, NOW).orElseThrow())
                .map(next -> Duration.between(NOW, next))
                .toList();
        assertThat(pauses).extracting(Duration::toHours).containsExactly(1L, 2L, 4L, 8L, 16L, 24L, 24L);
        assertThat(Unindexed.nextAfter(8, NOW)).isEqualTo(Optional.empty());
        assertThat(Unindexed.nextAfter(Integer.MAX_VALUE, NOW)).isEmpty();
    }
}
