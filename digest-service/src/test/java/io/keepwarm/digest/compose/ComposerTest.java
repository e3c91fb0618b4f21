package io.keepwarm.digest.compose;

import static io.keepwarm.digest.compose.Days.TODAY;
import static io.keepwarm.digest.compose.Days.advice;
import static io.keepwarm.digest.compose.Days.told;
import static io.keepwarm.digest.compose.Days.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.Channel;
import io.keepwarm.events.agenda.AgendaState.Saying;
import io.keepwarm.events.followup.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComposerTest {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    @Test
    void theSubjectSaysWhoWhyAndHowManyMore() {
        var ada = waiting("Ada", Reason.REPLY_OWED, 1);
        var bob = waiting("Bob", Reason.CUSTOM, 1);
        var cleo = waiting("Cleo", Reason.CUSTOM, 1);

        assertThat(compose(ada).subject()).isEqualTo("Ada is waiting for your reply");
        assertThat(compose(ada, bob).subject()).isEqualTo("Ada is waiting for your reply, and one more person");
        assertThat(compose(ada, bob, cleo).subject()).isEqualTo("Ada is waiting for your reply, and 2 more people");
        assertThat(compose().subject()).isEqualTo("All quiet: nobody is waiting for you today");
    }

    @Test
    void thePartsComeInTheirOrderAndOnlyWithSomethingInThem() {
        assertThat(new Composer(ENGLISH).compose(Days.full(null), 40).parts())
                .extracting(Digest.Part::title)
                .containsExactly(
                        "Promises and replies",
                        "People for today",
                        "Coming up",
                        "Thanks and how it went",
                        "An old tie");
        assertThat(compose(waiting("Ada", Reason.SAY_THANKS, 0)).parts())
                .extracting(Digest.Part::name)
                .containsExactly("THANKS");
    }

    @Test
    void whatIsOwedAndOverdueComesBeforeWhatIsOwedAndElseTheAgendasOrderIsKept() {
        var digest = compose(
                waiting("Keep first", Reason.KEEP_IN_TOUCH, 0),
                waiting("Reply today", Reason.REPLY_OWED, 0),
                waiting("Keep second", Reason.KEEP_IN_TOUCH, 9),
                waiting("Promise late", Reason.MY_PROMISE, 2));

        assertThat(digest.lines())
                .extracting(Digest.Line::name)
                .containsExactly("Promise late", "Reply today", "Keep first", "Keep second");
    }

    @Test
    void whatIsOwedIsToldHoweverFewPeopleAreWanted() {
        var day = new Day(
                TODAY,
                "Alice",
                List.of(
                        waiting("Ada", Reason.MY_PROMISE, 1),
                        waiting("Bob", Reason.REPLY_OWED, 1),
                        waiting("Cleo", Reason.CUSTOM, 1),
                        waiting("Dora", Reason.CUSTOM, 1)),
                List.of(),
                3,
                1,
                Days.all(),
                Habit.ALL,
                null);

        var digest = new Composer(ENGLISH).compose(day, 40);

        assertThat(digest.lines()).extracting(Digest.Line::name).containsExactly("Ada", "Bob", "Cleo");
        assertThat(digest.more()).isEqualTo("4 more can wait for another day.");
    }

    @Test
    void ofOldTiesOneIsEnough() {
        var digest = compose(waiting("Ada", Reason.RECONNECT, 0), waiting("Bob", Reason.RECONNECT, 0));

        assertThat(digest.lines()).extracting(Digest.Line::name).containsExactly("Ada");
        assertThat(digest.more()).isEqualTo("One more can wait for another day.");
    }

    @Test
    void everybodyIsNamedOnceWithWhateverElseThereIsAboutThem() {
        var digest = compose(
                waiting("Ada", Reason.KEEP_IN_TOUCH, 9),
                waiting("Bob", Reason.KEEP_IN_TOUCH, 8),
                waiting("Ada", Reason.FIRST_FOLLOW_UP, 2),
                waiting("Ada", Reason.MY_PROMISE, 1, told("MY_PROMISE", "send the book")));

        assertThat(digest.lines()).extracting(Digest.Line::name).containsExactly("Ada", "Bob");
        assertThat(digest.lines().getFirst().because()).isEqualTo("You promised: send the book.");
        assertThat(digest.lines().getFirst().beside())
                .extracting(Digest.Beside::because, Digest.Beside::since)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("It is time to be in touch again.", "9 days late"),
                        org.assertj.core.groups.Tuple.tuple(
                                "New on your list; a first word keeps it alive.", "2 days late"));
        assertThat(digest.more()).isNull();
    }

    @Test
    void partsNotWantedAreLeftOut() {
        var full = Days.full(null);
        var day =
                new Day(TODAY, "Alice", full.waiting(), full.coming(), 0, 5, EnumSet.of(Section.OWED), Habit.ALL, null);

        assertThat(new Composer(ENGLISH).compose(day, 40).parts())
                .extracting(Digest.Part::name)
                .containsExactly("OWED");
    }

    @Test
    void aNewMemberIsAskedForTwoPeopleAndToldWhatComesThen() {
        var day = new Day(
                TODAY,
                "Alice",
                IntStream.range(0, 5)
                        .mapToObj(i -> waiting("P" + i, Reason.KEEP_IN_TOUCH, 1))
                        .toList(),
                List.of(),
                0,
                5,
                Days.all(),
                Habit.of(Pace.GROWING, 0),
                null);

        var digest = new Composer(ENGLISH).compose(day, 40);

        assertThat(digest.lines()).hasSize(2);
        assertThat(digest.habit()).startsWith("We begin small: two people a day");
        assertThat(digest.more()).isEqualTo("3 more can wait for another day.");
    }

    @ParameterizedTest
    @CsvSource({"GROWING, 0, TWO", "GROWING, 1, TWO", "GROWING, 2, THREE", "GROWING, 4, ALL", "FULL, 0, ALL"})
    void theHabitGrowsByTheWeeksInTouchUnlessAllIsWantedAtOnce(Pace pace, int weeks, Habit habit) {
        assertThat(Habit.of(pace, weeks)).isEqualTo(habit);
    }

    @Test
    void aReasonSaysWhatItIsAbout() {
        assertThat(line(waiting("Ada", Reason.MY_PROMISE, 3, told("MY_PROMISE", "send the book")))
                        .because())
                .isEqualTo("You promised: send the book.");
        assertThat(line(waiting("Ada", Reason.OCCASION, 0, told("OCCASION", "BIRTHDAY", "", "42")))
                        .because())
                .isEqualTo("Birthday (42).");
        assertThat(line(waiting("Ada", Reason.OCCASION, 0, told("OCCASION", "SAILING_DAY", "The day we sailed")))
                        .because())
                .isEqualTo("The day we sailed.");
        assertThat(line(waiting("Ada", Reason.CONGRATULATE, 0, told("CONGRATULATE", "AWARD", "the medal")))
                        .because())
                .isEqualTo("They were given an award: the medal.");
        assertThat(line(waiting("Ada", Reason.CONGRATULATE, 0, told("CONGRATULATE", "FLEW_TO_MARS")))
                        .because())
                .isEqualTo("Something happened in their life.");
    }

    @Test
    void whatTheAgendaSaysByNameIsSaidInTheMembersLanguage() {
        var german = new Composer(Words.in(Locale.GERMANY));
        var one = waiting("Ada", Reason.KEEP_IN_TOUCH, 1, advice("OPEN_TOPIC", "Turin"));

        assertThat(german.compose(Days.of(one), 40).lines().getFirst().advice())
                .isEqualTo("Ruf an. Nimm auf, was offen blieb: Turin");
    }

    @Test
    void aStopInPeoplesOwnWordsIsNotDoubledByTheMail() {
        assertThat(line(waiting("Ada", Reason.KEEP_IN_TOUCH, 1, advice("OPEN_TOPIC", "the move to Turin.")))
                        .advice())
                .isEqualTo("Give them a call. Take up what you left open: the move to Turin");
        assertThat(line(waiting("Ada", Reason.KEEP_IN_TOUCH, 1, advice("OPEN_TOPIC", "and so on...")))
                        .advice())
                .endsWith("and so on...");
    }

    @ParameterizedTest
    @CsvSource({
        "REPLY_OWED, Sent to Bob for the numbers., They are waiting for your answer: Sent to Bob for the numbers.",
        "REPLY_OWED, Will you come?, They are waiting for your answer: Will you come?",
        "MY_PROMISE, the book!, You promised: the book!",
        "THEIR_PROMISE, the report., They promised: the report. A kind word helps.",
        "CUSTOM, and so on..., You asked to be reminded: and so on..."
    })
    void aReasonThatEndsInPeoplesOwnWordsEndsAsTheyDo(Reason reason, String words, String because) {
        assertThat(line(waiting("Ada", reason, 1, told(reason.name(), words))).because())
                .isEqualTo(because);
    }

    @Test
    void anAdviceIsASentenceWhoeverEndsIt() {
        var asks = line(waiting("Ada", Reason.KEEP_IN_TOUCH, 1, advice("OPEN_TOPIC", "how is her mother?")));
        var names = line(waiting("Ada", Reason.KEEP_IN_TOUCH, 1, advice("OPEN_TOPIC", "the move to Turin.")));

        assertThat(asks.adviceInASentence())
                .isEqualTo("Give them a call. Take up what you left open: how is her mother?");
        assertThat(names.adviceInASentence())
                .isEqualTo("Give them a call. Take up what you left open: the move to Turin.");
    }

    @Test
    void whatTheReasonQuotesIsNotToldAgainAsTheLastNote() {
        String note = "Talked about the engine, and that autumn is a good time to travel";

        assertThat(line(waiting("Ada", Reason.REPLY_OWED, 1, told("REPLY_OWED", note)))
                        .note())
                .isNull();
        assertThat(line(waiting("Ada", Reason.REPLY_OWED, 1, told("REPLY_OWED", "her question about Turin")))
                        .note())
                .isEqualTo(note);
    }

    @Test
    void whatTheAgendaSaysByANameNobodyKnowsIsSaidInItsOwnWords() {
        assertThat(line(waiting("Ada", Reason.KEEP_IN_TOUCH, 1, advice("PLAY_CHESS", "Ada")))
                        .advice())
                .isEqualTo("Give them a call. In English");
        var old = new Waiting.Told(List.of(), List.of("12 days over your 30"), null, null, null);
        assertThat(line(waiting("Ada", Reason.KEEP_IN_TOUCH, 1, old)).why()).containsExactly("12 days over your 30");
    }

    @Test
    void theDayOfTheNoteIsNotSaidTwice() {
        var told = Waiting.Told.NOTHING;
        var sameDay =
                new Waiting("f", "c", "c", "Ada", null, Reason.CUSTOM, TODAY, false, told, "a note", TODAY, TODAY);
        var later = new Waiting(
                "f", "c", "c", "Ada", null, Reason.CUSTOM, TODAY, false, told, "a note", TODAY.minusDays(1), TODAY);

        assertThat(line(sameDay).noteSince()).isNull();
        assertThat(line(sameDay).silence()).isEqualTo("Last in touch today.");
        assertThat(line(later).noteSince()).isEqualTo("noted yesterday");
    }

    @Test
    void toThinkAgainOneNeedsNoChannel() {
        assertThat(line(waiting("Ada", Reason.REVIEW_RELEVANCE, 0, advice("REVIEW", "Ada")))
                        .advice())
                .isEqualTo("Think again what Ada matters for, and when to look next");
    }

    @Test
    void aPromiseIsNamedBeforeItsDay() {
        assertThat(line(waiting("Ada", Reason.MY_PROMISE, -1)).since()).isEqualTo("Due on Tuesday, 24 November");
    }

    @Test
    void daysToComeAreToldWithHowSoonTheyAre() {
        assertThat(new Composer(ENGLISH).compose(Days.full(null), 40).ahead())
                .extracting(Digest.Ahead::name, Digest.Ahead::what, Digest.Ahead::when)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Bo Ek", "Birthday", "Tuesday, 24 November, tomorrow"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Cy Twombly", "Wedding day", "Sunday, 29 November, in 6 days"));
    }

    @Test
    void aDayWithNothingButABirthdayAheadSaysWhose() {
        var day = new Day(
                TODAY,
                "Alice",
                List.of(),
                List.of(new Coming("bo", "Bo Ek", "BIRTHDAY", null, TODAY.plusDays(1))),
                0,
                5,
                Days.all(),
                Habit.TWO,
                null);

        var digest = new Composer(ENGLISH).compose(day, 40);

        assertThat(digest.isQuiet()).isFalse();
        assertThat(digest.subject()).isEqualTo("Coming up for Bo Ek: Birthday, Tuesday, 24 November");
    }

    @ParameterizedTest
    @CsvSource({
        "0, today, heute",
        "1, yesterday, gestern",
        "2, 2 days ago, vor 2 Tagen",
        "13, 13 days ago, vor 13 Tagen",
        "14, 2 weeks ago, vor 2 Wochen",
        "60, 8 weeks ago, vor 8 Wochen",
        "75, 2 months ago, vor 2 Monaten",
        "400, 13 months ago, vor 13 Monaten",
        "800, 2 years ago, vor 2 Jahren"
    })
    void timesGoneByAreSaidAsPeopleSayThem(int days, String english, String german) {
        assertThat(ENGLISH.ago(TODAY.minusDays(days), TODAY)).isEqualTo(english);
        assertThat(Words.in(Locale.GERMAN).ago(TODAY.minusDays(days), TODAY)).isEqualTo(german);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsWords(Reason reason) {
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var digest = new Composer(Words.in(locale)).compose(Days.of(waiting("Ada", reason, 1)), 40);
            assertThat(digest.subject()).contains("Ada");
            assertThat(digest.lines().getFirst().because()).endsWith(".");
        }
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void everyChannelHasItsWords(Channel channel) {
        var told = new Waiting.Told(List.of(), List.of(), null, null, channel);

        String advice = line(waiting("Ada", Reason.CUSTOM, 0, told)).advice();
        assertThat(advice == null).isEqualTo(channel == Channel.UNKNOWN);
    }

    @Property(tries = 300)
    void noNameBreaksALine(@ForAll String name, @ForAll String note) {
        var told = new Waiting.Told(
                List.of(new Saying("CUSTOM", List.of(note))),
                List.of(note),
                note,
                new Saying("OPEN_TOPIC", List.of(note)),
                null);
        var one = new Waiting("f", "c", "c", name, name, Reason.CUSTOM, TODAY, false, told, note, TODAY, TODAY);

        var digest = compose(one);
        assertThat(digest.subject())
                .doesNotContain("\n", "\r", "\u0000", "\u202E")
                .hasSizeLessThan(500);
        assertThat(digest.lines().getFirst().name()).doesNotContain("\n", "\r", "\u202E");
        assertThat(digest.lines().getFirst().because()).doesNotContain("\n", "\r", "\u202E");
    }

    @Test
    void oneLetterUnderAThousandMarksIsCutOff() {
        String name = "a" + "\u0301".repeat(1_000);

        assertThat(compose(waiting(name, Reason.CUSTOM, 0)).subject()).hasSizeLessThan(300);
    }

    @Test
    void aNameFromRightToLeftIsKeptFromTurningTheSentence() {
        assertThat(compose(waiting("ليلى", Reason.SAY_THANKS, 1)).subject())
                .isEqualTo("A thank-you to \u2068ليلى\u2069 is due");
    }

    @Test
    void aPlaceInSomebodysWordsIsNotFilledIn() {
        assertThat(line(waiting("Ada", Reason.CUSTOM, 0, told("CUSTOM", "call {0} and {1}")))
                        .because())
                .isEqualTo("You asked to be reminded: call {0} and {1}.");
    }

    @Test
    void everybodyNamedIsKnownForForgetting() {
        assertThat(new Composer(ENGLISH).compose(Days.full(Days.week()), 40).contactIds())
                .containsAll(Set.of("contact Ada Lovelace", "bo", "rosa", "ida", "contact Ruth Benerito"));
    }

    private static Digest.Line line(Waiting one) {
        return compose(one).lines().getFirst();
    }

    private static Digest compose(Waiting... waiting) {
        return new Composer(ENGLISH).compose(Days.of(waiting), 40);
    }
}
