package io.keepwarm.digest.compose;

import io.keepwarm.events.Channel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts a member's day into words. It ranks nothing: those who wait stay in the order they came in, overdue ones shown
/// before those that are only due.
public final class Composer {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NOTE = 280;
    private static final int LONGEST_WHY = 160;
    private static final int MOST_WHYS = 3;

    private final Words words;

    /// A composer in that language.
    public Composer(Words words) {
        this.words = words;
    }

    /// The digest of `day`.
    public Digest compose(Day day) {
        var wanted = day.waiting().stream()
                .filter(one -> one.overdue() ? day.showOverdue() : day.showDue())
                .toList();
        var told = firstPeople(wanted, day.maxPeople());
        var overdue = told.stream().filter(Waiting::overdue).toList();
        var due = told.stream().filter(one -> !one.overdue()).toList();
        var shown = new ArrayList<>(overdue);
        shown.addAll(due);
        long untold = wanted.size() - told.size() + (long) day.heldBack();
        return new Digest(
                day.on(),
                subject(shown),
                preview(shown, day),
                words.text("greeting", Phrases.within(Phrases.line(day.memberName(), LONGEST_NAME))),
                words.day(day.on()),
                overdue.stream().map(one -> line(one, day)).toList(),
                due.stream().map(one -> line(one, day)).toList(),
                untold == 0 ? null : words.count("more", untold));
    }

    private static List<Waiting> firstPeople(List<Waiting> waiting, int most) {
        Set<String> people = new HashSet<>();
        List<Waiting> first = new ArrayList<>();
        for (var one : waiting) {
            if (people.contains(one.contactId()) || people.size() < most) {
                people.add(one.contactId());
                first.add(one);
            }
        }
        return first;
    }

    private String subject(List<Waiting> shown) {
        var names = shown.stream().map(Composer::name).distinct().toList();
        return switch (names.size()) {
            case 0 -> words.text("subject.quiet");
            case 1 -> words.text("subject.one." + shown.getFirst().reason(), names.getFirst());
            case 2 -> words.text("subject.two", names.get(0), names.get(1));
            default -> words.text("subject.many", names.getFirst(), names.size() - 1);
        };
    }

    private String preview(List<Waiting> shown, Day day) {
        if (shown.isEmpty()) {
            return words.text("quiet.text");
        }
        var first = shown.getFirst();
        return name(first) + ": " + because(first) + " " + since(first, day) + ".";
    }

    private static String name(Waiting one) {
        return Phrases.within(Phrases.line(one.name(), LONGEST_NAME));
    }

    private Digest.Line line(Waiting one, Day day) {
        return new Digest.Line(
                one.followUpId(),
                one.contactId(),
                Phrases.line(one.name(), LONGEST_NAME * 2),
                one.organisation() == null ? null : Phrases.line(one.organisation(), LONGEST_NAME * 2),
                because(one),
                since(one, day),
                one.why().stream()
                        .map(why -> Phrases.line(why, LONGEST_WHY))
                        .filter(why -> !why.isEmpty())
                        .limit(MOST_WHYS)
                        .toList(),
                one.lastTouchOn() == null || !one.why().isEmpty()
                        ? null
                        : words.text("silence", words.ago(one.lastTouchOn(), day.on())),
                one.note() == null || one.note().isBlank() ? null : Phrases.line(one.note(), LONGEST_NOTE),
                one.noteOn() == null ? null : words.text("note.since", words.ago(one.noteOn(), day.on())),
                advice(one));
    }

    private String because(Waiting one) {
        return words.text("because." + one.reason());
    }

    private String since(Waiting one, Day day) {
        long days = day.on().toEpochDay() - one.dueOn().toEpochDay();
        if (days <= 0) {
            return words.text("since.today");
        }
        return words.count(one.overdue() ? "since.overdue" : "since.due", days);
    }

    private @Nullable String advice(Waiting one) {
        String text = one.advice() == null || one.advice().isBlank() ? null : Phrases.line(one.advice(), LONGEST_NOTE);
        String way = one.channel() == null || one.channel() == Channel.UNKNOWN
                ? null
                : words.text("channel." + one.channel());
        if (text == null) {
            return way;
        }
        return way == null ? text : words.text("advice.with.way", way, text);
    }
}
