package io.keepwarm.digest.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A digest in words, ready to be laid out.
///
/// @param on the day it is for
/// @param subject who waits and why, in one line
/// @param preview what a mailbox shows beside the subject
/// @param greeting the first line
/// @param date the day, written for people
/// @param parts what is told, in order; none of them is empty
/// @param more what is said of those not named; null: all are named
/// @param habit what is said of how much is asked for; null: nothing
/// @param review the look back at the week; null: none today
public record Digest(
        LocalDate on,
        String subject,
        String preview,
        String greeting,
        String date,
        List<Part> parts,
        @Nullable String more,
        @Nullable String habit,
        @Nullable Review review) {

    public Digest {
        parts = List.copyOf(parts);
    }

    /// Everybody with something to do about them, in the order they are shown.
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        parts.forEach(part -> lines.addAll(part.lines()));
        if (review != null) {
            lines.addAll(review.lines());
        }
        return lines;
    }

    /// Days to remember that are still to come.
    public List<Ahead> ahead() {
        return parts.stream().flatMap(part -> part.ahead().stream()).toList();
    }

    /// Everybody it names.
    public Set<String> contactIds() {
        Set<String> ids = new HashSet<>();
        lines().forEach(line -> ids.add(line.contactId()));
        ahead().forEach(day -> ids.add(day.contactId()));
        if (review != null) {
            ids.addAll(review.contactIds());
        }
        return ids;
    }

    /// Whether there is nothing to tell.
    public boolean isQuiet() {
        return parts.isEmpty() && review == null;
    }

    /// A part with its title: follow-ups, or days to come.
    ///
    /// @param name which part
    public record Part(String name, String title, List<Line> lines, List<Ahead> ahead) {
        public Part {
            lines = List.copyOf(lines);
            ahead = List.copyOf(ahead);
        }
    }

    /// A day to remember.
    ///
    /// @param contactId whose
    /// @param name who
    /// @param what such as a birthday
    /// @param on the day
    /// @param when the day, written for people, and how soon it is
    public record Ahead(String contactId, String name, String what, LocalDate on, String when) {}

    /// The look back at a week.
    ///
    /// @param title which week
    /// @param facts what was, each with what it is about
    /// @param linesTitle what stands above the lines
    /// @param lines whose relevance is to be thought about again
    /// @param contactIds everybody named in the facts
    public record Review(String title, List<Fact> facts, String linesTitle, List<Line> lines, Set<String> contactIds) {
        public Review {
            facts = List.copyOf(facts);
            lines = List.copyOf(lines);
            contactIds = Set.copyOf(contactIds);
        }
    }

    /// Something about a week.
    ///
    /// @param label what about
    /// @param text in one or a few sentences
    public record Fact(String label, String text) {}

    /// One follow-up in words.
    ///
    /// @param followUpId the follow-up
    /// @param contactId the person
    /// @param name who
    /// @param organisation where they work or study; null: not known
    /// @param overdue whether its day has passed
    /// @param because why, in a sentence
    /// @param since how long it has been due, or when it will be, in a few words
    /// @param why further reasons
    /// @param silence when the two were last in touch; null: not known
    /// @param note what was noted last; null: nothing was
    /// @param noteSince when that was; null: not known
    /// @param advice how to go about it, with the way to take; null: none
    /// @param beside other follow-ups about the same person
    public record Line(
            String followUpId,
            String contactId,
            String name,
            @Nullable String organisation,
            boolean overdue,
            String because,
            String since,
            List<String> why,
            @Nullable String silence,
            @Nullable String note,
            @Nullable String noteSince,
            @Nullable String advice,
            List<Beside> beside) {
        public Line {
            why = List.copyOf(why);
            beside = List.copyOf(beside);
        }

        /// The advice with a stop, unless people's own words end it; null: none.
        public @Nullable String adviceInASentence() {
            return advice == null ? null : Phrases.sentence(advice);
        }
    }

    /// Another follow-up about somebody who is told of.
    ///
    /// @param followUpId the follow-up
    /// @param section the part it would stand in
    /// @param overdue whether its day has passed
    /// @param because why, in a sentence
    /// @param since how long it has been due, or when it will be, in a few words
    public record Beside(String followUpId, String section, boolean overdue, String because, String since) {}
}
