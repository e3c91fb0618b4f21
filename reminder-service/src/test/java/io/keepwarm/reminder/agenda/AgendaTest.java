package io.keepwarm.reminder.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.reminder.cadence.MemberDays;
import io.keepwarm.reminder.cadence.Pause;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /// A Tuesday.
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final Today today = new Today(TODAY, BERLIN, MemberDays.ALL, 5, null, List.of());

    @Test
    void aPromiseComesFirstThenAReplyThenWhatIsToday() {
        var agenda = Agenda.of(
                List.of(
                        due("keep", Reason.KEEP_IN_TOUCH, 20).build(),
                        due("birthday", Reason.OCCASION, 0).build(),
                        due("reply", Reason.REPLY_OWED, 0).build(),
                        due("promise", Reason.MY_PROMISE, 0).build(),
                        due("lost", Reason.RECONNECT, 5).build()),
                today);

        assertThat(agenda.lines())
                .extracting(Candidate::contactId)
                .containsExactly("promise", "reply", "birthday", "keep", "lost");
    }

    @Test
    void theOlderPromiseComesFirst() {
        assertThat(Agenda.of(
                                List.of(
                                        due("new", Reason.MY_PROMISE, 0).build(),
                                        due("late", Reason.MY_PROMISE, 4).build()),
                                today)
                        .lines())
                .extracting(Candidate::contactId)
                .containsExactly("late", "new");
    }

    @Test
    void theCloserTheWarmerJudgedAndTheFurtherOverTheFirst() {
        var plain = due("plain", Reason.KEEP_IN_TOUCH, 10).build();
        assertThat(points(plain))
                .isLessThan(points(due("a", Reason.KEEP_IN_TOUCH, 10)
                        .tier(Tier.INNER_CIRCLE)
                        .build()))
                .isLessThan(points(due("b", Reason.KEEP_IN_TOUCH, 25).build()))
                .isLessThan(points(due("c", Reason.KEEP_IN_TOUCH, 10).values(5).build()))
                .isLessThan(
                        points(due("d", Reason.KEEP_IN_TOUCH, 10).relevance(5).build()))
                .isLessThan(points(due("e", Reason.KEEP_IN_TOUCH, 10).cooling().build()));
    }

    @Test
    void whoIsAboutToLapseComesBeforeWhoLapsedLongAgo() {
        var aboutTo = due("about", Reason.KEEP_IN_TOUCH, 60).build();
        var longAgo = due("gone", Reason.KEEP_IN_TOUCH, 400).build();
        assertThat(points(aboutTo)).isGreaterThan(points(longAgo));
    }

    @Test
    void oneContactStandsOnItOnceWithTheOthersBesideIt() {
        var keep = due("ada", Reason.KEEP_IN_TOUCH, 3).build();
        var promise = due("ada", Reason.MY_PROMISE, 1).build();
        var agenda = Agenda.of(List.of(keep, promise), today);

        assertThat(agenda.lines()).containsExactly(promise);
        assertThat(agenda.beside().get(promise.followUpId())).containsExactly(keep);
    }

    @Test
    void promisesAndRepliesStandOnItHoweverManyThereAre() {
        List<Candidate> many = new ArrayList<>();
        IntStream.range(0, 9).forEach(n -> {
            many.add(due("promise" + n, Reason.MY_PROMISE, 0).build());
            many.add(due("reply" + n, Reason.REPLY_OWED, 0).build());
            many.add(due("keep" + n, Reason.KEEP_IN_TOUCH, n).build());
        });
        var agenda = Agenda.of(many, today);

        assertThat(agenda.lines()).hasSize(18 + 5);
        assertThat(agenda.heldBack())
                .hasSize(4)
                .allSatisfy(waiting -> assertThat(waiting.why()).isEqualTo("Beyond the 5 people of today"));
    }

    @Test
    void aReplyThatHasWaitedForWeeksIsNoLongerOneThatSomebodyWaitsFor() {
        List<Candidate> old = IntStream.range(0, 9)
                .mapToObj(n -> due("reply" + n, Reason.REPLY_OWED, 31 + n).build())
                .toList();
        assertThat(Agenda.of(old, today).lines()).hasSize(5);
        assertThat(points(old.getFirst()))
                .isLessThan(points(due("thanks", Reason.SAY_THANKS, 2).build()));
    }

    @Test
    void theBirthdayOfSomebodyDistantDoesNotComeBeforeAFriendWhoHasWaitedTooLong() {
        var birthday = due("a", Reason.OCCASION, 0);
        var friend = due("b", Reason.KEEP_IN_TOUCH, 10).tier(Tier.INNER_CIRCLE).build();
        assertThat(points(friend)).isLessThan(points(birthday.tier(Tier.CLOSE).build()));
        assertThat(points(friend)).isGreaterThan(points(birthday.tier(Tier.NONE).build()));
    }

    @Test
    void whoWasDealtWithTodayHasUsedUpTheirShare() {
        var met = List.of(new Today.Met("x", false, false), new Today.Met("y", false, false));
        var agenda = Agenda.of(keepInTouch(10, null, null), new Today(TODAY, BERLIN, MemberDays.ALL, 5, null, met));
        assertThat(agenda.lines()).hasSize(3);
    }

    @Test
    void moreThanHalfGoesToWhoMattersNowAndValuesAreNotStarved() {
        List<Candidate> many = new ArrayList<>(keepInTouch(20, null, null));
        many.addAll(keepInTouch(20, null, 5));
        many.addAll(keepInTouch(20, 5, null));
        var lines = Agenda.of(many, today).lines();

        assertThat(lines).hasSize(5);
        assertThat(lines.stream().filter(Candidate::isRelevant)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(lines.stream().filter(Candidate::sharesValues)).isNotEmpty();
    }

    @Test
    void whereNobodyMattersNowTheOthersHaveTheWholeDay() {
        assertThat(Agenda.of(keepInTouch(20, null, null), today).lines()).hasSize(5);
    }

    @Test
    void withABudgetOfOneValuesHaveEveryThirdDay() {
        List<Candidate> many = new ArrayList<>(keepInTouch(5, null, 5));
        many.addAll(keepInTouch(5, 5, null));
        var chosen = IntStream.range(0, 9)
                .mapToObj(day ->
                        Agenda.of(many, new Today(TODAY.plusDays(day), BERLIN, MemberDays.ALL, 1, null, List.of())))
                .flatMap(agenda -> agenda.lines().stream())
                .toList();
        assertThat(chosen).hasSize(9);
        assertThat(chosen.stream().filter(Candidate::isRelevant)).hasSize(6);
        assertThat(chosen.stream().filter(Candidate::sharesValues)).hasSize(3);
    }

    @Test
    void threeMessagesWithoutAnAnswerAreLeftToRest() {
        var asked = due("ada", Reason.KEEP_IN_TOUCH, 3).unanswered(3, "2026-03-01T10:00:00Z");
        assertThat(held(asked.build())).isEqualTo("3 messages in a row are unanswered: let it rest until 2026-05-30");
        var longAgo = due("ada", Reason.KEEP_IN_TOUCH, 3).unanswered(3, "2025-12-01T10:00:00Z");
        assertThat(Agenda.of(List.of(longAgo.build()), today).lines()).hasSize(1);
        var promised = due("ada", Reason.MY_PROMISE, 3).unanswered(3, "2026-03-01T10:00:00Z");
        assertThat(Agenda.of(List.of(promised.build()), today).lines()).hasSize(1);
    }

    @Test
    void whoseColleagueWasInTouchLatelyWaitsAWeek() {
        var touched = due("ada", Reason.KEEP_IN_TOUCH, 3).colleagueTouched("2026-03-09T10:00:00Z");
        assertThat(held(touched.build())).isEqualTo("A colleague was in touch with them lately: wait until 2026-03-16");
        var before = due("ada", Reason.KEEP_IN_TOUCH, 3).colleagueTouched("2026-03-03T10:00:00Z");
        assertThat(Agenda.of(List.of(before.build()), today).lines()).hasSize(1);
    }

    @Test
    void whomAColleagueAsksSomethingIsLeftAlone() {
        assertThat(held(due("ada", Reason.KEEP_IN_TOUCH, 3)
                        .colleagueAsked("2026-03-01T10:00:00Z")
                        .build()))
                .isEqualTo("A colleague has asked something of them: leave them until 2026-03-15");
    }

    @Test
    void onAPauseThereAreOnlyPromises() {
        var pause = new Pause(TODAY, TODAY.plusDays(3));
        var away =
                new Today(TODAY, BERLIN, new MemberDays(MemberDays.ALL.workDays(), List.of(pause)), 5, null, List.of());
        var agenda = Agenda.of(
                List.of(
                        due("promise", Reason.MY_PROMISE, 0).build(),
                        due("reply", Reason.REPLY_OWED, 0).build()),
                away);
        assertThat(agenda.lines()).extracting(Candidate::contactId).containsExactly("promise");
        assertThat(agenda.heldBack())
                .extracting(Agenda.Waiting::why)
                .containsExactly("You are on a pause until 2026-03-13");
    }

    @Test
    void onADayOffABirthdayIsABirthday() {
        var off = new Today(TODAY, BERLIN, new MemberDays(Set.of(DayOfWeek.MONDAY), List.of()), 5, null, List.of());
        var agenda = Agenda.of(
                List.of(
                        due("ada", Reason.OCCASION, 0).build(),
                        due("bao", Reason.KEEP_IN_TOUCH, 3).build()),
                off);
        assertThat(agenda.lines()).extracting(Candidate::contactId).containsExactly("ada");
        assertThat(agenda.heldBack()).extracting(Agenda.Waiting::why).containsExactly("It is your day off");
    }

    @Test
    void aBirthdayToComeIsNamedBesideAndAPromiseOfTomorrowAmongTheLines() {
        var agenda = Agenda.of(
                List.of(
                        due("ada", Reason.OCCASION, -2).build(),
                        due("bao", Reason.MY_PROMISE, -1).build()),
                today);
        assertThat(agenda.ahead()).extracting(Candidate::contactId).containsExactly("ada");
        assertThat(agenda.lines()).extracting(Candidate::contactId).containsExactly("bao");
    }

    @Property
    void whateverThereIsTheBudgetIsKeptNobodyIsLostAndTheOrderDoesNotMatter(
            @ForAll @Size(max = 60) List<@IntRange(max = 4_000) Integer> seeds,
            @ForAll @IntRange(min = 1, max = 8) int budget) {
        List<Candidate> candidates = IntStream.range(0, seeds.size())
                .mapToObj(n -> any(n, seeds.get(n)))
                .toList();
        var day = new Today(TODAY, BERLIN, MemberDays.ALL, budget, null, List.of());
        var agenda = Agenda.of(candidates, day);

        var outside = agenda.lines().stream()
                .filter(line -> !line.isBudgeted(TODAY)
                        || agenda.beside().get(line.followUpId()).stream().anyMatch(one -> !one.isBudgeted(TODAY)))
                .count();
        assertThat(agenda.lines().size() - outside).isLessThanOrEqualTo(budget);
        assertThat(agenda.lines()).extracting(Candidate::contactId).doesNotHaveDuplicates();
        var everywhere = new ArrayList<>(agenda.lines());
        agenda.beside().values().forEach(everywhere::addAll);
        agenda.heldBack().forEach(waiting -> everywhere.add(waiting.followUp()));
        everywhere.addAll(agenda.ahead());
        assertThat(everywhere).containsExactlyInAnyOrderElementsOf(candidates);
        assertThat(Agenda.of(candidates.reversed(), day)).isEqualTo(agenda);
    }

    private static Candidate any(int n, int seed) {
        var reasons = Reason.values();
        var tiers = Tier.values();
        return due("contact" + seed % 23, reasons[seed % reasons.length], seed % 40 - 5)
                .id(n)
                .tier(tiers[seed % tiers.length])
                .values(seed % 6 == 0 ? null : seed % 6)
                .relevance(seed % 7 > 5 || seed % 7 == 0 ? null : seed % 7)
                .build();
    }

    private String held(Candidate one) {
        var agenda = Agenda.of(List.of(one), today);
        assertThat(agenda.lines()).isEmpty();
        return agenda.heldBack().getFirst().why();
    }

    private static double points(Candidate one) {
        return Ranking.points(one, TODAY);
    }

    private static List<Candidate> keepInTouch(int count, Integer values, Integer relevance) {
        return IntStream.range(0, count)
                .mapToObj(n -> due("v" + values + "r" + relevance + "n" + n, Reason.KEEP_IN_TOUCH, n)
                        .values(values)
                        .relevance(relevance)
                        .build())
                .toList();
    }

    private static Due due(String contact, Reason reason, int daysOver) {
        return new Due(contact, reason, daysOver);
    }

    private static final class Due {
        private String id;
        private final String contact;
        private final Reason reason;
        private final int daysOver;
        private Tier tier = Tier.REGULAR;
        private Integer values;
        private Integer relevance;
        private int unanswered;
        private Instant outbound;
        private boolean cooling;
        private Instant colleagueTouch;
        private Instant colleagueAsk;

        private Due(String contact, Reason reason, int daysOver) {
            this.id = contact + "-" + reason;
            this.contact = contact;
            this.reason = reason;
            this.daysOver = daysOver;
        }

        Due id(int number) {
            id = "f" + number;
            return this;
        }

        Due tier(Tier changed) {
            tier = changed;
            return this;
        }

        Due values(Integer changed) {
            values = changed;
            return this;
        }

        Due relevance(Integer changed) {
            relevance = changed;
            return this;
        }

        Due cooling() {
            cooling = true;
            return this;
        }

        Due unanswered(int times, String lastOutboundAt) {
            unanswered = times;
            outbound = Instant.parse(lastOutboundAt);
            return this;
        }

        Due colleagueTouched(String at) {
            colleagueTouch = Instant.parse(at);
            return this;
        }

        Due colleagueAsked(String at) {
            colleagueAsk = Instant.parse(at);
            return this;
        }

        Candidate build() {
            return new Candidate(
                    id,
                    contact,
                    reason,
                    null,
                    daysOver < 0 ? FollowUpStatus.SCHEDULED : FollowUpStatus.DUE,
                    TODAY.minusDays(daysOver),
                    tier,
                    30.0,
                    values,
                    relevance,
                    null,
                    outbound,
                    unanswered,
                    cooling,
                    colleagueTouch,
                    colleagueAsk);
        }
    }
}
