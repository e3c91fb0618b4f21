package io.keepwarm.digest.compose;

import static io.keepwarm.digest.compose.Days.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.attention.AttentionState;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewingTest {
    @Test
    void theWeekIsToldByWhatItWasGoodFor() {
        var review = review(Days.week());

        assertThat(review.title()).isEqualTo("Your week, 16 November to 22 November");
        assertThat(review.facts())
                .extracting(Digest.Fact::label, Digest.Fact::text)
                .containsExactly(
                        fact(
                                "Inner circle",
                                "6 of 28 heard from you, in 9 of your 21 touches."
                                        + " Unheard of for longest: Rosalind Franklin (3 months ago), Lise Meitner (never yet)."),
                        fact("Depth", "13 people you know heard from you. 2 are new."),
                        fact(
                                "Giving and asking",
                                "You gave something 8 times. You asked for something 3 times. 18 of 21 touches asked for nothing."),
                        fact("Promises", "3 promises kept. One is open past its day."),
                        fact(
                                "Only on your list",
                                "With 112 people nothing ever went both ways."
                                        + " Write to them, or let them go; for a start: Ida Rhodes, \u2068أمين\u2069."),
                        fact("Steadiness", "9 weeks in a row with somebody hearing from you."));
        assertThat(review.lines()).extracting(Digest.Line::name).containsExactly("Ruth Benerito");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 12, In touch in 12 weeks of the last half year. It goes on whenever you do.",
        "1, 1, You were in touch this week.",
        "2, 5, 2 weeks in a row with somebody hearing from you."
    })
    void aRowThatEndedIsNoReproach(int inARow, int inTouch, String text) {
        var week = new Week(
                TODAY.minusWeeks(1), Days.attention(inARow, inTouch, 3), List.of(), List.of(), 0, 0, List.of());

        assertThat(review(week).facts().getLast().text()).isEqualTo(text);
    }

    @Test
    void aWeekWithoutATouchIsToldWithoutFigures() {
        var week = new Week(TODAY.minusWeeks(1), Days.attention(0, 3, 0), List.of(), List.of(), 0, 0, List.of());

        assertThat(review(week).facts())
                .extracting(Digest.Fact::text)
                .startsWith("6 of 28 heard from you.", "A quiet week. Such weeks happen; the next one begins afresh.");
    }

    @Test
    void oneTouchIsToldWithoutShares() {
        var week = new Week(TODAY.minusWeeks(1), Days.attention(1, 1, 1), List.of(), List.of(), 0, 0, List.of());

        assertThat(review(week).facts())
                .extracting(Digest.Fact::text)
                .contains("6 of 28 heard from you.", "You gave something 8 times. You asked for something 3 times.");
    }

    @Test
    void aWeekNobodyHasReportedYetSaysSoAndStillTellsOfPromises() {
        var week = new Week(TODAY.minusWeeks(1), (AttentionState) null, List.of(), List.of(), 1, 0, List.of());

        assertThat(review(week).facts())
                .extracting(Digest.Fact::text)
                .containsExactly("There are no figures of this week yet.", "One promise kept.");
    }

    private static org.assertj.core.groups.Tuple fact(String label, String text) {
        return org.assertj.core.groups.Tuple.tuple(label, text);
    }

    private static Digest.Review review(Week week) {
        var day = new Day(TODAY, "Alice", List.of(), List.of(), 0, 5, Days.all(), Habit.ALL, week);
        var digest = new Composer(Words.in(Locale.ENGLISH)).compose(day, 40);
        assertThat(digest.isQuiet()).isFalse();
        return digest.review();
    }
}
