package io.keepwarm.digest.compose;

import java.time.LocalDate;
import java.util.List;

/// What there is to tell a member on one day.
///
/// @param on the day, in the member's zone
/// @param memberName the name to greet by
/// @param waiting whoever waits, first things first: this order is kept
/// @param heldBack how many more were left for another day before this
/// @param maxPeople how many people are named at most
/// @param showOverdue whether the member wants to hear of what is overdue
/// @param showDue whether the member wants to hear of what is due
public record Day(
        LocalDate on,
        String memberName,
        List<Waiting> waiting,
        int heldBack,
        int maxPeople,
        boolean showOverdue,
        boolean showDue) {

    public Day {
        waiting = List.copyOf(waiting);
    }
}
