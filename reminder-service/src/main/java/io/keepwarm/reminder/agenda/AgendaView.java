package io.keepwarm.reminder.agenda;

import io.keepwarm.events.agenda.AgendaState.Suggestion;
import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A member's day as they see it.
///
/// @param on the day, in the member's zone
/// @param budget with how many people to be in touch
/// @param met with how many of them that has happened
/// @param season what to call the time of the year, if it has a name
/// @param lines what to do, first things first
/// @param heldBack what could be done too, and why it waits: the first of `heldBackCount`
/// @param occasions birthdays and other days that are today or soon
@Schema(name = "Agenda")
public record AgendaView(
        LocalDate on,
        int budget,
        int met,
        @Nullable String season,
        List<Line> lines,
        List<Waiting> heldBack,
        int heldBackCount,
        List<Day> occasions) {

    /// One thing to do.
    ///
    /// @param rank 1 is the first
    @Schema(name = "AgendaLine")
    public record Line(
            String followUpId,
            String contactId,
            @Nullable String contactName,
            Reason reason,
            LocalDate dueOn,
            FollowUpStatus state,
            int rank,
            List<String> why,
            @Nullable Suggestion suggestion) {}

    /// Something that waits.
    @Schema(name = "HeldBack")
    public record Waiting(
            String followUpId,
            String contactId,
            @Nullable String contactName,
            Reason reason,
            LocalDate dueOn,
            String why) {}

    /// A day to remember.
    @Schema(name = "ComingOccasion")
    public record Day(
            String contactId,
            @Nullable String contactName,
            String kind,
            LocalDate on,
            @Nullable String label) {}
}
