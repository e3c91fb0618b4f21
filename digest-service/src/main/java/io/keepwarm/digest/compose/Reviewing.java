package io.keepwarm.digest.compose;

import io.keepwarm.events.attention.AttentionState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts the look back at a week into words: depth before numbers, and nothing that makes anybody feel guilty.
final class Reviewing {
    private static final int MOST_LINES = 5;

    private final Words words;
    private final Lines lines;

    Reviewing(Words words, Lines lines) {
        this.words = words;
        this.lines = lines;
    }

    Digest.Review of(Week week, LocalDate today) {
        List<Digest.Fact> facts = new ArrayList<>();
        var attention = week.attention();
        if (attention == null) {
            facts.add(fact("touches", words.text("review.touches.none")));
        } else {
            circle(attention, week, today, facts);
            facts.add(fact("touches", touches(attention)));
            if (attention.touches() > 0) {
                facts.add(fact("balance", balance(attention)));
            }
        }
        promises(week, facts);
        if (attention != null) {
            listed(attention, week, facts);
            streak(attention, facts);
        }
        return new Digest.Review(
                words.text(
                        "review.title",
                        words.shortDay(week.monday()),
                        words.shortDay(week.monday().plusDays(6))),
                facts,
                words.text("review.relevance"),
                week.toReview().stream()
                        .limit(MOST_LINES)
                        .map(one -> lines.line(one, List.of(), today))
                        .toList(),
                named(week));
    }

    private Digest.Fact fact(String name, String text) {
        return new Digest.Fact(words.text("review." + name + ".label"), text);
    }

    private void circle(AttentionState attention, Week week, LocalDate today, List<Digest.Fact> facts) {
        if (attention.circleSize() == 0) {
            return;
        }
        // Of one touch alone there is no share to be told.
        String text = words.count(
                attention.touches() > 1 ? "review.circle.told" : "review.circle.reached",
                attention.circleReached(),
                attention.circleSize(),
                attention.circleTouches(),
                attention.touches());
        if (!week.silent().isEmpty()) {
            String names = week.silent().stream().map(one -> silent(one, today)).collect(Collectors.joining(", "));
            text += " " + words.text("review.circle.silent", names);
        }
        facts.add(fact("circle", text));
    }

    private String silent(Week.Silent one, LocalDate today) {
        String since =
                one.lastTouchOn() == null ? words.text("review.circle.never") : words.ago(one.lastTouchOn(), today);
        return Phrases.name(one.name()) + " (" + since + ")";
    }

    private String touches(AttentionState attention) {
        return attention.touches() == 0
                ? words.text("review.touches.quiet")
                : words.count("review.deepened", attention.deepenedTies()) + " "
                        + words.count("review.new", attention.newTies());
    }

    private String balance(AttentionState attention) {
        String both =
                words.count("review.given", attention.given()) + " " + words.count("review.asked", attention.asked());
        return attention.touches() == 1
                ? both
                : both + " "
                        + words.text(
                                "review.without.ask", attention.touches() - attention.asked(), attention.touches());
    }

    private void promises(Week week, List<Digest.Fact> facts) {
        if (week.promisesKept() + week.promisesLate() == 0) {
            return;
        }
        List<String> said = new ArrayList<>();
        if (week.promisesKept() > 0) {
            said.add(words.count("review.kept", week.promisesKept()));
        }
        if (week.promisesLate() > 0) {
            said.add(words.count("review.late", week.promisesLate()));
        }
        facts.add(fact("promises", String.join(" ", said)));
    }

    private void listed(AttentionState attention, Week week, List<Digest.Fact> facts) {
        if (attention.listOnly() == 0) {
            return;
        }
        String text = words.count("review.listed", attention.listOnly());
        if (!week.listed().isEmpty()) {
            String names =
                    week.listed().stream().map(one -> Phrases.name(one.name())).collect(Collectors.joining(", "));
            text += " " + words.text("review.listed.begin", names);
        }
        facts.add(fact("listed", text));
    }

    private void streak(AttentionState attention, List<Digest.Fact> facts) {
        Integer inARow = attention.weeksInARow();
        Integer inTouch = attention.weeksInTouch();
        if (inARow == null || inTouch == null || inTouch == 0) {
            return;
        }
        facts.add(fact(
                "streak",
                inARow == 0 ? words.count("review.streak.paused", inTouch) : words.count("review.streak", inARow)));
    }

    private static Set<String> named(Week week) {
        Set<String> ids = new HashSet<>();
        week.silent().forEach(one -> ids.add(one.contactId()));
        week.listed().forEach(one -> ids.add(one.contactId()));
        return ids;
    }
}
