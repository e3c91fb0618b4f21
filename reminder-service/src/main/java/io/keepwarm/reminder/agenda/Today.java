package io.keepwarm.reminder.agenda;

import io.keepwarm.reminder.cadence.MemberDays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The day an agenda is for.
///
/// @param on the day, in `zone`
/// @param days on which days the member can be asked for something
/// @param budget with how many people to be in touch
/// @param season what to call the time of the year, if it has a name
/// @param met with whom the member has dealt today already
public record Today(
        LocalDate on,
        ZoneId zone,
        MemberDays days,
        int budget,
        @Nullable String season,
        List<Met> met) {

    /// Somebody a member was in touch with, or let pass, today.
    public record Met(String contactId, boolean relevant, boolean sharesValues) {}
}
