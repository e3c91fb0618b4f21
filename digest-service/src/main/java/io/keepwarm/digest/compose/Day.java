package io.keepwarm.digest.compose;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What there is to tell a member on one day.
///
/// @param on the day, in the member's zone
/// @param memberName the name to greet by
/// @param waiting whoever waits, first things first: this order is kept
/// @param coming days to remember, the next first
/// @param heldBack how many more were left for another day before this
/// @param maxPeople how many people are named at most, beside those to whom something is owed
/// @param sections the parts that are wanted
/// @param habit how far the habit has come
/// @param week the week that is over; null: this is not the day to look back
public record Day(
        LocalDate on,
        String memberName,
        List<Waiting> waiting,
        List<Coming> coming,
        int heldBack,
        int maxPeople,
        Set<Section> sections,
        Habit habit,
        @Nullable Week week) {

    public Day {
        waiting = List.copyOf(waiting);
        coming = List.copyOf(coming);
        sections = Set.copyOf(sections);
    }
}
