package io.keepwarm.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameBasedIdTest {
    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    @Test
    void isTheIdTheStandardGivesAsAnExample() {
        assertThat(NameBasedId.of(DNS, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void namesAreNotRunTogether() {
        assertThat(NameBasedId.of(DNS, "a", "bc")).isNotEqualTo(NameBasedId.of(DNS, "ab", "c"));
    }
}
