package io.keepwarm.digest.compose;

import io.keepwarm.events.Channel;
import io.keepwarm.events.followup.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One follow-up that may be told today, with all that is known of it. Dates are of the member's zone.
///
/// @param followUpId the follow-up
/// @param contactId the person it is about
/// @param name the person's name
/// @param organisation where they work or study; null: not known
/// @param reason why
/// @param dueOn the day it was due
/// @param overdue whether that day and the days of grace have passed
/// @param why the agenda's reasons, in words
/// @param advice how to go about it; null: none
/// @param channel the way to take; null: any
/// @param note what was noted last; null: nothing was
/// @param noteOn the day of that note; null: not known
/// @param lastTouchOn the day the two were last in touch; null: never, as far as anybody knows
public record Waiting(
        String followUpId,
        String contactId,
        String name,
        @Nullable String organisation,
        Reason reason,
        LocalDate dueOn,
        boolean overdue,
        List<String> why,
        @Nullable String advice,
        @Nullable Channel channel,
        @Nullable String note,
        @Nullable LocalDate noteOn,
        @Nullable LocalDate lastTouchOn) {

    public Waiting {
        why = List.copyOf(why);
    }
}
