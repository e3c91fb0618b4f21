package io.keepwarm.contact.innercircle;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place in an inner circle, and who holds it.
///
/// @param lastTouchAt when the keeper was last in touch; null: never
/// @param warmth how warm the keeper's tie is now, 0 to 100; 0 also when there is none
public record Place(UUID contactId, String name, @Nullable Instant lastTouchAt, double warmth) {
    private static final Comparator<Place> COLDEST_FIRST = Comparator.comparingDouble(Place::warmth)
            .thenComparing(Place::lastTouchAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(place -> place.contactId().toString());

    /// At most `size` of the places, the coldest first; of equally cold ones those longest untouched.
    public static List<Place> coldest(List<Place> places, int size) {
        return places.stream().sorted(COLDEST_FIRST).limit(size).toList();
    }

    /// At most `size` of the places, the warmest first.
    public static List<Place> warmest(List<Place> places, int size) {
        return places.stream().sorted(COLDEST_FIRST.reversed()).limit(size).toList();
    }
}
