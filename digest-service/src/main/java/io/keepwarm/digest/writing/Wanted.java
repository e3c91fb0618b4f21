package io.keepwarm.digest.writing;

import io.keepwarm.digest.preference.Recipient;
import java.time.LocalDate;

/// Somebody who is to be told of a day.
///
/// @param to who, how and where
/// @param on the day, in their zone
public record Wanted(Recipient to, LocalDate on) {

    /// Whether it is the day to look back at the week.
    boolean looksBack() {
        return to.wishes().weeklyReviewOn() == on.getDayOfWeek();
    }
}
