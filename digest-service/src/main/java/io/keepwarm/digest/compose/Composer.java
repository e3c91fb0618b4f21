package io.keepwarm.digest.compose;

import java.util.ArrayList;
import java.util.List;

/// Puts a member's day into words: promises and replies that are owed, today's people, days to come, thanks, one old
/// tie; and on the day for it a look back at the week. It ranks nothing: those who wait stay in the order they came
/// in, and what there is nothing of is left out.
public final class Composer {
    /// So many people fit into a mail.
    public static final int MOST_LINES = 40;

    private static final int MOST_AHEAD = 8;

    private final Words words;
    private final Lines lines;
    private final Subjects subjects;
    private final Reviewing reviewing;

    /// A composer in that language.
    public Composer(Words words) {
        this.words = words;
        this.lines = new Lines(words);
        this.subjects = new Subjects(words, lines);
        this.reviewing = new Reviewing(words, lines);
    }

    /// The digest of `day`, with `most` people at most; what is not told is counted.
    public Digest compose(Day day, int most) {
        var selection = Selection.of(day, most);
        var parts = parts(day, selection);
        var review = day.week() == null ? null : reviewing.of(day.week(), day.on());
        var ahead = parts.stream().flatMap(part -> part.ahead().stream()).toList();
        return new Digest(
                day.on(),
                subjects.subject(selection.all(), ahead, review),
                subjects.preview(selection.all(), ahead, review, day.on()),
                words.text("greeting", Phrases.name(day.memberName())),
                words.day(day.on()),
                parts,
                selection.untold() == 0 ? null : words.count("more", selection.untold()),
                day.habit().people() >= day.maxPeople() || selection.all().isEmpty()
                        ? null
                        : words.text("habit." + day.habit()),
                review);
    }

    private List<Digest.Part> parts(Day day, Selection selection) {
        List<Digest.Part> parts = new ArrayList<>();
        for (var section : Section.values()) {
            var told = selection.parts().getOrDefault(section, List.of()).stream()
                    .map(one -> lines.line(one.first(), one.beside(), day.on()))
                    .toList();
            var ahead = section == Section.OCCASIONS ? ahead(day) : List.<Digest.Ahead>of();
            if (!told.isEmpty() || !ahead.isEmpty()) {
                parts.add(new Digest.Part(section.name(), words.text("section." + section), told, ahead));
            }
        }
        return parts;
    }

    private List<Digest.Ahead> ahead(Day day) {
        if (!day.sections().contains(Section.OCCASIONS)) {
            return List.of();
        }
        return day.coming().stream()
                .limit(MOST_AHEAD)
                .map(coming -> new Digest.Ahead(
                        coming.contactId(),
                        Phrases.line(coming.name(), Phrases.LONGEST_NAME),
                        lines.occasion(coming.kind(), coming.label()),
                        coming.on(),
                        words.day(coming.on()) + ", " + words.ahead(coming.on(), day.on())))
                .toList();
    }
}
