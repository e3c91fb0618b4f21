package io.keepwarm.chassis.time;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// IANA time zones by name. Offsets (`GMT+2`) and abbreviations (`EST`) are no zones: they know nothing of the clock
/// changes a member lives by.
public final class Zones {
    /// The JDK copies its names for each who asks.
    private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Zones() {}

    /// The zone of that name, or empty when there is none.
    public static Optional<ZoneId> named(String name) {
        boolean known = NAMES.contains(name) && !name.startsWith("SystemV/");
        return known ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
