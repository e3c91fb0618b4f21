package io.keepwarm.contact.innercircle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

    private static Place place(String name, @Nullable Instant touched, double warmth) {
        return new Place(UUID.randomUUID(), name, touched, warmth);
    }

    @Test
    void theColdestComeFirstAndOfThemThoseLongestUntouched() {
        var places = List.of(
                place("hot", LONG_AGO, 80),
                place("cold", LONG_AGO.plusSeconds(9), 0),
                place("colder", LONG_AGO, 0),
                place("stranger", null, 0));
        assertThat(Place.coldest(places, 3)).extracting(Place::name).containsExactly("stranger", "colder", "cold");
    }

    @Test
    void fewerThanAskedForAreAllOfThem() {
        assertThat(Place.coldest(List.of(place("one", null, 1)), 5)).hasSize(1);
    }
}
