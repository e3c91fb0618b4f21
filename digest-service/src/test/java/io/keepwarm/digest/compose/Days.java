package io.keepwarm.digest.compose;

import io.keepwarm.events.Channel;
import io.keepwarm.events.agenda.AgendaState.Saying;
import io.keepwarm.events.attention.AttentionState;
import io.keepwarm.events.followup.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/// Days to compose a digest of.
public final class Days {
    /// A Monday.
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Days() {}

    /// A day with those waiting, everything wanted and nothing else to tell.
    public static Day of(Waiting... waiting) {
        return new Day(TODAY, "Alice", List.of(waiting), List.of(), 0, 10, all(), Habit.ALL, null);
    }

    /// Every part.
    public static EnumSet<Section> all() {
        return EnumSet.allOf(Section.class);
    }

    /// A day with something in every part.
    public static Day full(Week week) {
        return new Day(
                TODAY,
                "Alice Example",
                List.of(
                        waiting("Ada Lovelace", Reason.MY_PROMISE, 3, told("MY_PROMISE", "send the book on looms")),
                        waiting("Grace Hopper", Reason.REPLY_OWED, 1, told("REPLY_OWED", "her question about Turin")),
                        waiting("Mary Somerville", Reason.KEEP_IN_TOUCH, 12, advice("OPEN_TOPIC", "the move to Turin")),
                        waiting("Mary Somerville", Reason.CUSTOM, 2, told("CUSTOM", "ask about the sundial")),
                        waiting(
                                "ليلى الحداد",
                                Reason.CONGRATULATE,
                                0,
                                new Waiting.Told(
                                        List.of(new Saying("CONGRATULATE", List.of("NEW_JOB", "at the observatory"))),
                                        List.of(),
                                        "Congratulate ليلى",
                                        new Saying("CONGRATULATE", List.of("ليلى")),
                                        Channel.MESSAGE)),
                        waiting(
                                "Karen Spärck Jones",
                                Reason.SAY_THANKS,
                                2,
                                told("SAY_THANKS", "the names she gave you")),
                        waiting("Emmy Noether", Reason.RECONNECT, 0, advice("RECONNECT", "Emmy"))),
                List.of(
                        new Coming("bo", "Bo Ek", "BIRTHDAY", null, TODAY.plusDays(1)),
                        new Coming("cy", "Cy Twombly", "WEDDING", null, TODAY.plusDays(6))),
                4,
                5,
                all(),
                Habit.ALL,
                week);
    }

    /// A week with something of everything.
    public static Week week() {
        return new Week(
                TODAY.minusWeeks(1),
                attention(9, 21, 21),
                List.of(
                        new Week.Silent("rosa", "Rosalind Franklin", TODAY.minusMonths(3)),
                        new Week.Silent("lise", "Lise Meitner", null)),
                List.of(new Week.Listed("ida", "Ida Rhodes"), new Week.Listed("amin", "أمين")),
                3,
                1,
                List.of(waiting("Ruth Benerito", Reason.REVIEW_RELEVANCE, 4, advice("REVIEW", "Ruth"))));
    }

    public static AttentionState attention(int weeksInARow, int weeksInTouch, int touches) {
        return new AttentionState(
                "team",
                1,
                Instant.EPOCH,
                "alice",
                "2026-W47",
                28,
                6,
                9,
                touches,
                2,
                13,
                8,
                3,
                0.857,
                112,
                weeksInARow,
                weeksInTouch);
    }

    public static Waiting waiting(String name, Reason reason, int daysLate) {
        return waiting(name, reason, daysLate, Waiting.Told.NOTHING);
    }

    public static Waiting waiting(String name, Reason reason, int daysLate, Waiting.Told told) {
        return new Waiting(
                reason + " of " + name,
                "contact " + name,
                "contact " + name,
                name,
                "Analytical Engines",
                reason,
                TODAY.minusDays(daysLate),
                daysLate > 0,
                told,
                "Talked about the engine, and that autumn is a good time to travel",
                TODAY.minusWeeks(6),
                TODAY.minusWeeks(6));
    }

    public static Waiting.Told told(String reason, String... given) {
        return new Waiting.Told(
                List.of(new Saying(reason, List.of(given))), List.of("In English"), null, null, Channel.EMAIL);
    }

    public static Waiting.Told advice(String name, String... given) {
        return new Waiting.Told(List.of(), List.of(), "In English", new Saying(name, List.of(given)), Channel.CALL);
    }
}
