package io.keepwarm.digest.compose;

import io.keepwarm.events.Channel;
import io.keepwarm.events.agenda.AgendaState.Saying;
import io.keepwarm.events.followup.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One follow-up that may be told today, with all that is known of it. Dates are of the member's zone.
///
/// @param followUpId the follow-up
/// @param contactId the person it is about, under the id it was made for
/// @param personId the person as known today: after a merge that is another id, and the same for all that is about them
/// @param name the person's name
/// @param organisation where they work or study; null: not known
/// @param reason why
/// @param dueOn the day it was due, or will be
/// @param overdue whether that day and the days of grace have passed
/// @param told what the agenda says of it
/// @param note what was noted last; null: nothing was
/// @param noteOn the day of that note; null: not known
/// @param lastTouchOn the day the two were last in touch; null: never, as far as anybody knows
public record Waiting(
        String followUpId,
        String contactId,
        String personId,
        String name,
        @Nullable String organisation,
        Reason reason,
        LocalDate dueOn,
        boolean overdue,
        Told told,
        @Nullable String note,
        @Nullable LocalDate noteOn,
        @Nullable LocalDate lastTouchOn) {

    /// What the agenda says of a follow-up.
    ///
    /// @param reasons why, to be said in any language; empty: only `why` says it
    /// @param why why, in the agenda's own words
    /// @param advice how to go about it, in the agenda's own words; null: none
    /// @param saying the advice, to be said in any language; null: only as it stands
    /// @param channel the way to take; null: any
    public record Told(
            List<Saying> reasons,
            List<String> why,
            @Nullable String advice,
            @Nullable Saying saying,
            @Nullable Channel channel) {
        /// Nothing.
        public static final Told NOTHING = new Told(List.of(), List.of(), null, null, null);

        public Told {
            reasons = List.copyOf(reasons);
            why = List.copyOf(why);
        }
    }
}
