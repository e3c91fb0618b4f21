package io.keepwarm.digest.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.Channel;
import io.keepwarm.events.followup.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComposerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    @Test
    void theSubjectSaysWhoAndHowMany() {
        assertThat(compose(waiting("Ada", Reason.REPLY_OWED, 1)).subject()).isEqualTo("Ada is waiting for your reply");
        assertThat(compose(waiting("Ada", Reason.REPLY_OWED, 1), waiting("Bob", Reason.CUSTOM, 1))
                        .subject())
                .isEqualTo("Ada and Bob are waiting to hear from you");
        assertThat(compose(
                                waiting("Ada", Reason.REPLY_OWED, 1),
                                waiting("Bob", Reason.CUSTOM, 1),
                                waiting("Cleo", Reason.CUSTOM, 1))
                        .subject())
                .isEqualTo("Ada and 2 others are waiting to hear from you");
        assertThat(compose().subject()).isEqualTo("All quiet: nobody is waiting for you today");
    }

    @Test
    void overdueOnesStandBeforeDueOnesAndBothKeepTheirOrder() {
        var digest = compose(
                waiting("Due first", Reason.CUSTOM, 0),
                waiting("Late first", Reason.CUSTOM, 2),
                waiting("Due second", Reason.CUSTOM, 0),
                waiting("Late second", Reason.CUSTOM, 9));

        assertThat(digest.lines())
                .extracting(Digest.Line::name)
                .containsExactly("Late first", "Late second", "Due first", "Due second");
        assertThat(digest.overdue()).hasSize(2);
    }

    @Test
    void whatIsLeftOutIsCounted() {
        var day = new Day(
                TODAY,
                "Alice",
                List.of(waiting("Ada", Reason.CUSTOM, 1), waiting("Bob", Reason.CUSTOM, 1)),
                3,
                1,
                true,
                true);

        assertThat(new Composer(ENGLISH).compose(day).more()).isEqualTo("4 more can wait for another day.");
    }

    @Test
    void sectionsNotWantedAreLeftOut() {
        var day = new Day(
                TODAY,
                "Alice",
                List.of(waiting("Late", Reason.CUSTOM, 1), waiting("Due", Reason.CUSTOM, 0)),
                0,
                5,
                true,
                false);

        assertThat(new Composer(ENGLISH).compose(day).lines())
                .extracting(Digest.Line::name)
                .containsExactly("Late");
    }

    @ParameterizedTest
    @CsvSource({
        "0, today",
        "1, yesterday",
        "2, 2 days ago",
        "13, 13 days ago",
        "14, 2 weeks ago",
        "60, 8 weeks ago",
        "75, 2 months ago",
        "400, 13 months ago",
        "800, 2 years ago"
    })
    void timesGoneByAreSaidAsPeopleSayThem(int days, String words) {
        assertThat(ENGLISH.ago(TODAY.minusDays(days), TODAY)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsWords(Reason reason) {
        assertThat(compose(waiting("Ada", reason, 1)).subject()).contains("Ada");
        assertThat(compose(waiting("Ada", reason, 1)).overdue().getFirst().because())
                .endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void everyChannelHasItsWords(Channel channel) {
        var one = new Waiting(
                "f", "c", "Ada", null, Reason.CUSTOM, TODAY, false, List.of(), null, channel, null, null, null);

        String advice = compose(one).due().getFirst().advice();
        assertThat(advice == null).isEqualTo(channel == Channel.UNKNOWN);
    }

    @Property(tries = 300)
    void noNameBreaksALine(@ForAll String name, @ForAll String note) {
        var one = new Waiting(
                "f", "c", name, name, Reason.CUSTOM, TODAY, false, List.of(note), note, null, note, TODAY, TODAY);

        var digest = compose(one);
        assertThat(digest.subject())
                .doesNotContain("\n", "\r", "\u0000", "\u202E")
                .hasSizeLessThan(500);
        assertThat(digest.due().getFirst().name()).doesNotContain("\n", "\r", "\u202E");
    }

    @Test
    void aNameFromRightToLeftIsKeptFromTurningTheSentence() {
        assertThat(compose(waiting("ليلى", Reason.SAY_THANKS, 1)).subject())
                .isEqualTo("A thank-you to \u2068ليلى\u2069 is due");
    }

    @Test
    void aLanguageNobodyWroteIsEnglish() {
        assertThat(Words.in(Locale.forLanguageTag("tlh")).text("action.done")).isEqualTo("Done");
        assertThat(Words.in(Locale.forLanguageTag("x-private")).text("action.done"))
                .isEqualTo("Done");
    }

    private static Digest compose(Waiting... waiting) {
        return new Composer(ENGLISH).compose(new Day(TODAY, "Alice", List.of(waiting), 0, 10, true, true));
    }

    private static Waiting waiting(String name, Reason reason, int daysLate) {
        return new Waiting(
                "follow-up " + name,
                "contact " + name,
                name,
                null,
                reason,
                TODAY.minusDays(daysLate),
                daysLate > 0,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
