package io.keepwarm.digest.compose;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A digest in words, ready to be laid out.
///
/// @param on the day it is for
/// @param subject who waits and why, in one line
/// @param preview what a mailbox shows beside the subject
/// @param greeting the first line
/// @param date the day, written for people
/// @param overdue those whose day has passed
/// @param due those whose day has come
/// @param more what is said of those not named; null: all are named
public record Digest(
        LocalDate on,
        String subject,
        String preview,
        String greeting,
        String date,
        List<Line> overdue,
        List<Line> due,
        @Nullable String more) {

    public Digest {
        overdue = List.copyOf(overdue);
        due = List.copyOf(due);
    }

    /// All lines, in the order they are shown.
    public List<Line> lines() {
        return Stream.concat(overdue.stream(), due.stream()).toList();
    }

    /// Whether there is nothing to tell.
    public boolean isQuiet() {
        return overdue.isEmpty() && due.isEmpty();
    }

    /// One follow-up in words.
    ///
    /// @param followUpId the follow-up
    /// @param contactId the person
    /// @param name who
    /// @param organisation where they work or study; null: not known
    /// @param because why, in a sentence
    /// @param since how long it has been due, in a few words
    /// @param why the agenda's reasons
    /// @param silence when the two were last in touch; null: not known
    /// @param note what was noted last; null: nothing was
    /// @param noteSince when that was; null: not known
    /// @param advice how to go about it, with the way to take; null: none
    public record Line(
            String followUpId,
            String contactId,
            String name,
            @Nullable String organisation,
            String because,
            String since,
            List<String> why,
            @Nullable String silence,
            @Nullable String note,
            @Nullable String noteSince,
            @Nullable String advice) {
        public Line {
            why = List.copyOf(why);
        }
    }
}
