package io.keepwarm.events.agenda;

import io.keepwarm.events.Channel;
import io.keepwarm.events.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One member's agenda of one day.
///
/// @param team the team
/// @param version counts the agendas of this member
/// @param changedAt when this version came to be
/// @param memberId the member
/// @param on the day, in the member's zone
/// @param lines what to do, first things first
/// @param heldBack what could be done too, and why it waits
/// @param occasions birthdays and other days that are today or soon
public record AgendaState(
        String team,
        long version,
        Instant changedAt,
        String memberId,
        LocalDate on,
        List<Line> lines,
        List<HeldBack> heldBack,
        List<Occasion> occasions)
        implements State {

    public AgendaState {
        lines = lines == null ? List.of() : List.copyOf(lines);
        heldBack = heldBack == null ? List.of() : List.copyOf(heldBack);
        occasions = occasions == null ? List.of() : List.copyOf(occasions);
    }

    @Override
    public String key() {
        return team + ":" + memberId;
    }

    /// One thing to do.
    ///
    /// @param followUpId the follow-up
    /// @param contactId the contact
    /// @param rank 1 is the first
    /// @param why the reasons, in words to be shown
    /// @param suggestion how to go about it; null: none
    /// @param reasons its own reasons, to be said in any language: no other follow-up about the contact is among
    ///     them, and neither how late it is nor how long the two were silent
    public record Line(
            String followUpId,
            String contactId,
            int rank,
            List<String> why,
            @Nullable Suggestion suggestion,
            List<Saying> reasons) {
        public Line {
            why = why == null ? List.of() : List.copyOf(why);
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }
    }

    /// A sentence that every reader puts into words of its own. One that does not know the name says `why` or
    /// `text` instead.
    ///
    /// @param name which sentence, such as `MY_PROMISE` or `OPEN_TOPIC`; new ones may come
    /// @param given what it speaks of, in the words it was written in; empty: nothing more is known. For
    ///     `OCCASION` the kind, then its label or an empty text, then the years if they are known; for
    ///     `CONGRATULATE` the kind, then the note if there is one; otherwise in the order of the sentence
    public record Saying(String name, List<String> given) {
        public Saying {
            given = given == null ? List.of() : List.copyOf(given);
        }
    }

    /// How to go about a follow-up.
    ///
    /// @param text what to say or do
    /// @param channel the way to take; null: any
    /// @param lastNote what was noted last, to take up the thread; null: nothing was
    /// @param saying the text, to be said in any language; null: it can only be said as it stands
    public record Suggestion(
            String text,
            @Nullable Channel channel,
            @Nullable String lastNote,
            @Nullable Saying saying) {}

    /// Something that waits for another day.
    ///
    /// @param followUpId the follow-up
    /// @param contactId the contact
    /// @param why the reason, in words to be shown
    public record HeldBack(String followUpId, String contactId, String why) {}

    /// A day to remember that is today or soon.
    ///
    /// @param contactId whose day
    /// @param kind such as `BIRTHDAY`
    /// @param on the day it is kept this time
    /// @param label what to call it; null: the kind says it
    public record Occasion(
            String contactId,
            String kind,
            LocalDate on,
            @Nullable String label) {}
}
