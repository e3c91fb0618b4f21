package io.keepwarm.reminder.plan;

import static io.keepwarm.events.followup.Reason.KEEP_IN_TOUCH;
import static io.keepwarm.reminder.plan.Given.ALICE;
import static io.keepwarm.reminder.plan.Given.BOB;
import static io.keepwarm.reminder.plan.Given.CREATED;
import static io.keepwarm.reminder.plan.Given.TOUCHED;
import static io.keepwarm.reminder.plan.Given.contact;
import static io.keepwarm.reminder.plan.Steps.moves;
import static io.keepwarm.reminder.plan.Steps.schedules;
import static io.keepwarm.reminder.plan.Steps.settles;
import static io.keepwarm.reminder.plan.Steps.settlesAndSchedules;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.reminder.cadence.CadencePolicy;
import io.keepwarm.reminder.cadence.MemberDays;
import io.keepwarm.reminder.cadence.Pause;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingInTouchTest {
    private static final LocalDate CREATED_ON = LocalDate.of(2026, 1, 1);

    @Test
    void aContactNeverTouchedIsDueACadenceAfterItCame() {
        schedules(contact(Tier.CLOSE).touched(null).steps(KEEP_IN_TOUCH), "2026-01-31");
    }

    @Test
    void peopleImportedOnOneDayAreSpreadOverTheirFirstCadenceAndNoneIsLater() {
        var random = new Random(7);
        Map<LocalDate, Long> perDay = IntStream.range(0, 300)
                .mapToObj(n -> new UUID(random.nextLong(), random.nextLong()).toString())
                .map(id -> dueOn(contact(Tier.CLOSE).id(id).imported().touched(null)))
                .collect(Collectors.groupingBy(due -> due, Collectors.counting()));
        assertThat(perDay.keySet()).allMatch(due -> due.isAfter(CREATED_ON) && !due.isAfter(CREATED_ON.plusDays(30)));
        assertThat(perDay).hasSizeGreaterThan(25).values().allMatch(people -> people <= 20);
    }

    @Test
    void anImportedContactHasTheSameFirstDayAlwaysAndACadenceAfterATouch() {
        var first = dueOn(contact(Tier.CLOSE).imported().touched(null));
        assertThat(contact(Tier.CLOSE)
                        .imported()
                        .touched(null)
                        .open(KEEP_IN_TOUCH, null, CREATED, first.toString())
                        .steps(KEEP_IN_TOUCH))
                .isEmpty();
        schedules(contact(Tier.CLOSE).imported().touched(TOUCHED).steps(KEEP_IN_TOUCH), "2026-03-03");
    }

    private static LocalDate dueOn(Given given) {
        return given.steps(KEEP_IN_TOUCH).stream()
                .map(Step.Schedule.class::cast)
                .map(step -> step.wanted().dueOn())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTouchSettlesAndSchedulesTheNext() {
        settlesAndSchedules(
                contact(Tier.CLOSE)
                        .touched(TOUCHED)
                        .open(KEEP_IN_TOUCH, null, CREATED, "2026-01-31")
                        .steps(KEEP_IN_TOUCH),
                "2026-03-03");
    }

    @Test
    void hearingTheSameAgainChangesNothing() {
        assertThat(contact(Tier.CLOSE)
                        .touched(TOUCHED)
                        .open(KEEP_IN_TOUCH, null, TOUCHED, "2026-03-03")
                        .steps(KEEP_IN_TOUCH))
                .isEmpty();
    }

    @Test
    void aTouchTakenBackMovesTheDayBack() {
        moves(
                contact(Tier.CLOSE)
                        .touched(null)
                        .open(KEEP_IN_TOUCH, null, TOUCHED, "2026-03-03")
                        .steps(KEEP_IN_TOUCH),
                "2026-01-31");
    }

    @Test
    void anotherCadenceMovesTheDay() {
        moves(
                contact(Tier.REGULAR)
                        .touched(TOUCHED)
                        .open(KEEP_IN_TOUCH, null, TOUCHED, "2026-03-03")
                        .steps(KEEP_IN_TOUCH),
                "2026-05-02");
    }

    @Test
    void aTieNotHeardOfIsNoProofOfSilence() {
        assertThat(contact(Tier.CLOSE)
                        .open(KEEP_IN_TOUCH, null, TOUCHED, "2026-03-03")
                        .steps(KEEP_IN_TOUCH))
                .isEmpty();
    }

    @Test
    void aSkipCountsLikeATouchForTheDay() {
        assertThat(contact(Tier.CLOSE)
                        .touched(CREATED.plusSeconds(60))
                        .openSince(TOUCHED, KEEP_IN_TOUCH, TOUCHED, "2026-03-03")
                        .steps(KEEP_IN_TOUCH))
                .isEmpty();
    }

    @Test
    void whatWasAnsweredAsDoneWaitsForItsTouch() {
        assertThat(contact(Tier.CLOSE)
                        .touched(null)
                        .answered(KEEP_IN_TOUCH, CREATED, TOUCHED)
                        .steps(KEEP_IN_TOUCH))
                .isEmpty();
        schedules(
                contact(Tier.CLOSE)
                        .touched(TOUCHED)
                        .answered(KEEP_IN_TOUCH, CREATED, TOUCHED)
                        .steps(KEEP_IN_TOUCH),
                "2026-03-03");
    }

    @Test
    void ofATouchThatCameAndWasTakenBackOnlyTheEndIsHeardAndTheDayIsAsItWas() {
        schedules(
                contact(Tier.CLOSE)
                        .touched(null)
                        .tieChanged(TOUCHED.plusSeconds(61))
                        .answered(KEEP_IN_TOUCH, CREATED, TOUCHED)
                        .steps(KEEP_IN_TOUCH),
                "2026-01-31");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02,2026-03-03", "2026-03-03,2026-03-04", "2026-06-30,2026-07-01"})
    void duringAPauseOfTheContactNothingIsDueAndAfterItWhatIsDueIs(String until, String due) {
        schedules(contact(Tier.CLOSE).touched(TOUCHED).pausedUntil(until).steps(KEEP_IN_TOUCH), due);
    }

    @Test
    void aPauseMovesWhatIsScheduledAndItsEndMovesItBack() {
        moves(
                contact(Tier.CLOSE)
                        .touched(TOUCHED)
                        .pausedUntil("2026-05-31")
                        .open(KEEP_IN_TOUCH, null, TOUCHED, "2026-03-03")
                        .steps(KEEP_IN_TOUCH),
                "2026-06-01");
        moves(
                contact(Tier.CLOSE)
                        .touched(TOUCHED)
                        .open(KEEP_IN_TOUCH, null, TOUCHED, "2026-06-01")
                        .steps(KEEP_IN_TOUCH),
                "2026-03-03");
    }

    @ParameterizedTest
    @CsvSource({"PAUSED", "ENDED", "DECEASED", "ARCHIVED"})
    void nobodyIsRemindedOfAContactThatIsNotActive(ContactStatus status) {
        settles(
                contact(Tier.CLOSE)
                        .touched(TOUCHED)
                        .status(status)
                        .open(KEEP_IN_TOUCH, null, TOUCHED, "2026-03-03")
                        .steps(KEEP_IN_TOUCH),
                SettledBy.STATE_CHANGE);
        assertThat(contact(Tier.CLOSE).touched(TOUCHED).status(status).steps(KEEP_IN_TOUCH))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INNER_CIRCLE,,2026-02-15",
        "CLOSE,,2026-03-03",
        "REGULAR,,2026-05-02",
        "OCCASIONAL,,2026-07-31",
        "NONE,P2W,2026-02-15",
        "NONE,P15D,2026-02-16",
        "CLOSE,P1M,2026-03-01",
        "CLOSE,nonsense,2026-03-03",
        "CLOSE,P0D,2026-03-03"
    })
    void theCadenceIsTheContactsOwnElseItsTiers(Tier tier, String own, String due) {
        schedules(contact(tier).touched(TOUCHED).cadence(own).steps(KEEP_IN_TOUCH), due);
    }

    @Test
    void aTeamsOwnDaysHoldAndAnOriginCountsWhereTheTierAsksForNone() {
        var policy = new CadencePolicy(Map.of(Tier.CLOSE, 10), Map.of(Origin.MENTOR, 60), 3, 5, List.of());
        var wanted =
                schedules(contact(Tier.CLOSE).policy(policy).touched(TOUCHED).steps(KEEP_IN_TOUCH), "2026-02-11");
        assertThat(wanted.overdueOn()).as("late after the days of grace").isEqualTo(LocalDate.of(2026, 2, 15));
        schedules(
                contact(Tier.NONE)
                        .policy(policy)
                        .origin(Origin.MENTOR)
                        .touched(TOUCHED)
                        .steps(KEEP_IN_TOUCH),
                "2026-04-02");
    }

    @Test
    void aContactOfNoTierAndNoCadenceIsLeftAlone() {
        assertThat(contact(Tier.NONE).touched(TOUCHED).steps(KEEP_IN_TOUCH)).isEmpty();
    }

    @Test
    void theDayIsTheKeepersLocalDay() {
        schedules(
                contact(Tier.INNER_CIRCLE)
                        .zone("Pacific/Auckland")
                        .touched(Instant.parse("2026-02-01T11:30:00Z"))
                        .steps(KEEP_IN_TOUCH),
                "2026-02-16");
    }

    @Test
    void aDayOffMovesItOnAndAHolidayToo() {
        // 3 March 2026 is a Tuesday.
        schedules(
                contact(Tier.CLOSE)
                        .touched(TOUCHED)
                        .workDays(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)
                        .steps(KEEP_IN_TOUCH),
                "2026-03-05");
        var holiday = new Pause(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 3));
        schedules(
                contact(Tier.CLOSE)
                        .touched(TOUCHED)
                        .days(new MemberDays(EnumSet.allOf(DayOfWeek.class), List.of(holiday)))
                        .steps(KEEP_IN_TOUCH),
                "2026-03-05");
    }

    @Test
    void whoTakesAContactOverCountsFromTheTeamsLastTouchThatMayBeKnown() {
        var handedOver =
                contact(Tier.CLOSE).colleagueTouched(TOUCHED).open(BOB, KEEP_IN_TOUCH, null, TOUCHED, "2026-03-03");
        var steps = handedOver.steps(KEEP_IN_TOUCH);
        assertThat(steps).hasSize(2);
        settles(steps.subList(0, 1), SettledBy.STATE_CHANGE);
        assertThat(schedules(steps.subList(1, 2), "2026-03-03").countsFrom()).isEqualTo(TOUCHED);
    }

    @Test
    void aLaterTouchOfTheFormerKeeperMovesNothing() {
        assertThat(contact(Tier.CLOSE)
                        .colleagueTouched(TOUCHED.plus(Duration.ofDays(5)))
                        .settled(BOB, KEEP_IN_TOUCH, null, TOUCHED, SettledBy.STATE_CHANGE, TOUCHED)
                        .openSince(TOUCHED, KEEP_IN_TOUCH, TOUCHED, "2026-03-03")
                        .steps(KEEP_IN_TOUCH))
                .isEmpty();
    }

    @Test
    void aColleaguesTouchSettlesNothing() {
        assertThat(contact(Tier.CLOSE)
                        .touched(TOUCHED)
                        .colleagueTouched(TOUCHED.plus(Duration.ofDays(5)))
                        .open(ALICE, KEEP_IN_TOUCH, null, TOUCHED, "2026-03-03")
                        .steps(KEEP_IN_TOUCH))
                .isEmpty();
    }

    @Test
    void whatATouchThatIsNobodyElsesBusinessMovesIsKeptPrivate() {
        var steps = contact(Tier.CLOSE)
                .touchedPrivately(TOUCHED, null)
                .open(KEEP_IN_TOUCH, null, CREATED, "2026-01-31")
                .steps(KEEP_IN_TOUCH);
        assertThat(steps.getFirst())
                .isInstanceOfSatisfying(
                        Step.Settle.class, step -> assertThat(step.isPrivate()).isTrue());
        assertThat(schedules(steps.subList(1, 2), "2026-03-03").isPrivate()).isTrue();
    }
}
