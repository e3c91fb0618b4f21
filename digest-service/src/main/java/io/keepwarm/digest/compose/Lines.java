package io.keepwarm.digest.compose;

import io.keepwarm.events.Channel;
import io.keepwarm.events.agenda.AgendaState.Saying;
import io.keepwarm.events.followup.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts one follow-up into words. What the agenda says by name is said in the member's language; what it only says in
/// its own words is said in those.
final class Lines {
    private static final int LONGEST_NOTE = 280;
    private static final int LONGEST_WHY = 160;
    private static final int MOST_WHYS = 3;
    private static final Pattern FINAL_STOP = Pattern.compile("(?<!\\.)\\.$");

    /// What their advice says stands in the reason already.
    private static final Set<String> SAID_BY_THE_REASON = Set.of("KEEP_PROMISE", "DO");

    private final Words words;

    Lines(Words words) {
        this.words = words;
    }

    /// The line of `one`, with what else there is about the same person.
    Digest.Line line(Waiting one, List<Waiting> beside, LocalDate today) {
        var told = one.told();
        String note = note(one);
        return new Digest.Line(
                one.followUpId(),
                one.contactId(),
                Phrases.line(one.name(), Phrases.LONGEST_NAME * 2),
                one.organisation() == null ? null : Phrases.line(one.organisation(), Phrases.LONGEST_NAME * 2),
                one.overdue(),
                because(one),
                since(one, today),
                why(told),
                one.lastTouchOn() == null || saysItself(told)
                        ? null
                        : words.text("silence", words.ago(one.lastTouchOn(), today)),
                note,
                note == null ? null : noteSince(one, today),
                advice(one),
                beside.stream()
                        .map(other -> new Digest.Beside(
                                other.followUpId(),
                                Section.of(other.reason()).name(),
                                other.overdue(),
                                because(other),
                                since(other, today)))
                        .toList());
    }

    /// Not when the reason quotes it already.
    private static @Nullable String note(Waiting one) {
        if (one.note() == null || one.note().isBlank()) {
            return null;
        }
        String note = Phrases.line(one.note(), LONGEST_NOTE);
        return theReason(one).flatMap(Lines::about).filter(note::equals).isPresent() ? null : note;
    }

    /// Not when the silence says the same.
    private @Nullable String noteSince(Waiting one, LocalDate today) {
        var noteOn = one.noteOn();
        if (noteOn == null || noteOn.equals(one.lastTouchOn()) && !saysItself(one.told())) {
            return null;
        }
        return words.text("note.since", words.ago(noteOn, today));
    }

    /// Why, in a sentence.
    String because(Waiting one) {
        return theReason(one).flatMap(this::reason).orElseGet(() -> words.text("because." + one.reason()));
    }

    private static Optional<Saying> theReason(Waiting one) {
        return one.told().reasons().stream()
                .filter(saying -> saying.name().equals(one.reason().name()))
                .findFirst();
    }

    private Optional<String> reason(Saying saying) {
        List<String> given = saying.given();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        return switch (saying.name()) {
            case "OCCASION" -> Optional.of(Phrases.sentence(occasion(given)));
            case "CONGRATULATE" -> Optional.of(Phrases.sentence(happened(given)));
            default ->
                about(saying)
                        .flatMap(about -> words.find("because." + saying.name() + ".of", about)
                                .map(sentence -> Phrases.endedBy(about, sentence)));
        };
    }

    private static Optional<String> about(Saying saying) {
        return saying.given().stream().findFirst().map(Lines::line);
    }

    private String occasion(List<String> given) {
        String label = given.size() > 1 ? given.get(1) : "";
        String name = occasion(given.getFirst(), label);
        return given.size() > 2 ? words.text("occasion.years", name, given.get(2)) : name;
    }

    /// What to call a day that comes round.
    String occasion(String kind, @Nullable String label) {
        return label == null || label.isBlank()
                ? words.find("occasion." + kind).orElseGet(() -> words.text("occasion.OTHER"))
                : line(label);
    }

    private String happened(List<String> given) {
        String what = words.find("happened." + given.getFirst()).orElseGet(() -> words.text("happened.OTHER"));
        return given.size() > 1 ? what + ": " + line(given.get(1)) : what;
    }

    /// How late it is, or when it will be due.
    String since(Waiting one, LocalDate today) {
        long days = today.toEpochDay() - one.dueOn().toEpochDay();
        if (days < 0) {
            return words.text("since.ahead", words.day(one.dueOn()));
        }
        if (days == 0) {
            return words.text("since.today");
        }
        return words.count(one.overdue() ? "since.overdue" : "since.due", days);
    }

    private List<String> why(Waiting.Told told) {
        var reasons = saysItself(told)
                ? told.why().stream()
                : told.reasons().stream()
                        .flatMap(saying -> saying.given().stream()
                                .findFirst()
                                .flatMap(given -> words.find("why." + saying.name(), line(given)))
                                .stream());
        return reasons.map(Lines::line)
                .filter(why -> !why.isEmpty())
                .limit(MOST_WHYS)
                .toList();
    }

    /// An older agenda, which says all it has to say in its own words.
    private static boolean saysItself(Waiting.Told told) {
        return told.reasons().isEmpty() && !told.why().isEmpty();
    }

    private @Nullable String advice(Waiting one) {
        String text = said(one.told());
        var channel =
                one.reason() == Reason.REVIEW_RELEVANCE ? null : one.told().channel();
        String way = channel == null || channel == Channel.UNKNOWN ? null : words.text("channel." + channel);
        if (text == null) {
            return way;
        }
        // The mail sets a stop after it; people's own words may have brought one.
        String open = FINAL_STOP.matcher(text).replaceFirst("");
        return way == null ? open : words.text("advice.with.way", way, open);
    }

    private @Nullable String said(Waiting.Told told) {
        var saying = told.saying();
        if (saying != null) {
            Object[] given = saying.given().stream().map(Lines::line).toArray();
            if (given.length > 0 && SAID_BY_THE_REASON.contains(saying.name())) {
                return null;
            }
            var inWords = words.find("advice." + saying.name() + (given.length == 0 ? "" : "." + given.length), given);
            if (inWords.isPresent()) {
                return inWords.get();
            }
        }
        return told.advice() == null || told.advice().isBlank() ? null : Phrases.line(told.advice(), LONGEST_NOTE);
    }

    private static String line(String text) {
        return Phrases.line(text, LONGEST_WHY);
    }
}
