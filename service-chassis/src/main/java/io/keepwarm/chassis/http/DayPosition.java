package io.keepwarm.chassis.http;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Where a page ends in a list by day, and of one day by id.
public record DayPosition(LocalDate day, UUID id) {

    /// As it was written into a cursor by [#values].
    public static DayPosition read(List<String> values) {
        return new DayPosition(LocalDate.parse(values.getFirst()), UUID.fromString(values.get(1)));
    }

    /// As a cursor holds it.
    public List<String> values() {
        return List.of(day.toString(), id.toString());
    }
}
