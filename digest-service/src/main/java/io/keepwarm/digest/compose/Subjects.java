package io.keepwarm.digest.compose;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a mailbox shows of a digest before it is opened: who, and why.
final class Subjects {
    private final Words words;
    private final Lines lines;

    Subjects(Words words, Lines lines) {
        this.words = words;
        this.lines = lines;
    }

    /// Of those told the first with the reason, and how many more; else the next day to come, or the week.
    String subject(List<Waiting> told, List<Digest.Ahead> ahead, Digest.@Nullable Review review) {
        if (!told.isEmpty()) {
            var first = told.getFirst();
            long others = told.stream()
                    .map(Waiting::contactId)
                    .filter(id -> !id.equals(first.contactId()))
                    .distinct()
                    .count();
            String why = words.text("subject." + first.reason(), Phrases.name(first.name()));
            return others == 0 ? why : words.count("subject.more", others, why);
        }
        if (!ahead.isEmpty()) {
            var next = ahead.getFirst();
            return words.text("subject.ahead", Phrases.name(next.name()), next.what(), words.day(next.on()));
        }
        return review == null ? words.text("subject.quiet") : review.title();
    }

    /// The first reason in full, and how late it is.
    String preview(List<Waiting> told, List<Digest.Ahead> ahead, Digest.@Nullable Review review, LocalDate today) {
        if (!told.isEmpty()) {
            var first = told.getFirst();
            return Phrases.name(first.name()) + ": " + lines.because(first) + " " + lines.since(first, today) + ".";
        }
        if (!ahead.isEmpty()) {
            return ahead.getFirst().when();
        }
        return review == null || review.facts().isEmpty()
                ? words.text("quiet.text")
                : review.facts().getFirst().text();
    }
}
