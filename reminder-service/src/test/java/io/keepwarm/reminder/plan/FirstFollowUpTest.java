package io.keepwarm.reminder.plan;

import static io.keepwarm.events.followup.Reason.FIRST_FOLLOW_UP;
import static io.keepwarm.reminder.plan.Given.ALICE;
import static io.keepwarm.reminder.plan.Given.BOB;
import static io.keepwarm.reminder.plan.Given.CREATED;
import static io.keepwarm.reminder.plan.Given.NOW;
import static io.keepwarm.reminder.plan.Given.TOUCHED;
import static io.keepwarm.reminder.plan.Given.contact;
import static io.keepwarm.reminder.plan.Steps.moves;
import static io.keepwarm.reminder.plan.Steps.schedules;
import static io.keepwarm.reminder.plan.Steps.settles;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.followup.SettledBy;
import org.junit.jupiter.api.Test;

class FirstFollowUpTest {
    @Test
    void aContactMadeByHandIsFollowedUpTwoDaysLater() {
        schedules(contact().touched(null).steps(FIRST_FOLLOW_UP), "2026-01-03");
    }

    @Test
    void anImportedContactIsNotUntilTheyFirstMet() {
        assertThat(contact().imported().touched(TOUCHED).steps(FIRST_FOLLOW_UP)).isEmpty();
        schedules(contact().imported().firstMet("2026-02-01", TOUCHED).steps(FIRST_FOLLOW_UP), "2026-02-03");
    }

    @Test
    void oneThatTellsOfAMeetingIsItsMembersAloneAndOneThatTellsOfTheContactIsNot() {
        var met = contact().imported().firstMet("2026-02-01", TOUCHED).steps(FIRST_FOLLOW_UP);
        assertThat(schedules(met, "2026-02-03").isPrivate()).isTrue();
        var made = contact().touched(null).steps(FIRST_FOLLOW_UP);
        assertThat(schedules(made, "2026-01-03").isPrivate()).isFalse();
    }

    @Test
    void aMeetingFromBeforeTheImportIsNoNewAcquaintance() {
        assertThat(contact().imported().firstMet("2019-05-01", TOUCHED).steps(FIRST_FOLLOW_UP))
                .isEmpty();
    }

    @Test
    void aTouchAfterTheMeetingSettlesIt() {
        settles(
                contact()
                        .imported()
                        .firstMet("2026-02-01", NOW)
                        .open(FIRST_FOLLOW_UP, null, TOUCHED, "2026-02-03")
                        .steps(FIRST_FOLLOW_UP),
                SettledBy.TOUCH);
    }

    @Test
    void itComesOnceEver() {
        assertThat(contact()
                        .settled(BOB, FIRST_FOLLOW_UP, null, CREATED, SettledBy.STATE_CHANGE, TOUCHED)
                        .steps(FIRST_FOLLOW_UP))
                .isEmpty();
        assertThat(contact().open(FIRST_FOLLOW_UP, null, CREATED, "2026-01-03").steps(FIRST_FOLLOW_UP))
                .isEmpty();
    }

    @Test
    void aTouchAfterTheContactCameSettlesItAndOneFromBeforeDoesNot() {
        settles(
                contact()
                        .touched(CREATED.plusSeconds(60))
                        .open(FIRST_FOLLOW_UP, null, CREATED, "2026-01-03")
                        .steps(FIRST_FOLLOW_UP),
                SettledBy.TOUCH);
        assertThat(contact()
                        .touched(CREATED.minusSeconds(60))
                        .open(FIRST_FOLLOW_UP, null, CREATED, "2026-01-03")
                        .steps(FIRST_FOLLOW_UP))
                .isEmpty();
    }

    @Test
    void oneThatATouchHadSettledComesAgainWhenThatTouchIsTakenBack() {
        schedules(
                contact()
                        .touched(null)
                        .settled(ALICE, FIRST_FOLLOW_UP, null, CREATED, SettledBy.TOUCH, TOUCHED)
                        .steps(FIRST_FOLLOW_UP),
                "2026-01-03");
        assertThat(contact()
                        .touched(CREATED.plusSeconds(60))
                        .settled(ALICE, FIRST_FOLLOW_UP, null, CREATED, SettledBy.TOUCH, TOUCHED)
                        .steps(FIRST_FOLLOW_UP))
                .isEmpty();
        assertThat(contact()
                        .touched(null)
                        .settled(BOB, FIRST_FOLLOW_UP, null, CREATED, SettledBy.TOUCH, TOUCHED)
                        .steps(FIRST_FOLLOW_UP))
                .as("of a tie that was not heard of again")
                .isEmpty();
    }

    @Test
    void aContactThatEndsNeedsNoneAndAPausePutsItOff() {
        settles(
                contact()
                        .status(ContactStatus.ENDED)
                        .open(FIRST_FOLLOW_UP, null, CREATED, "2026-01-03")
                        .steps(FIRST_FOLLOW_UP),
                SettledBy.STATE_CHANGE);
        moves(
                contact()
                        .pausedUntil("2026-01-31")
                        .open(FIRST_FOLLOW_UP, null, CREATED, "2026-01-03")
                        .steps(FIRST_FOLLOW_UP),
                "2026-02-01");
    }

    @Test
    void itGoesOnWithWhoTakesTheContactOver() {
        var steps = contact()
                .open(BOB, FIRST_FOLLOW_UP, null, CREATED, "2026-01-03")
                .steps(FIRST_FOLLOW_UP);
        assertThat(steps).hasSize(2);
        settles(steps.subList(0, 1), SettledBy.STATE_CHANGE);
        assertThat(schedules(steps.subList(1, 2), "2026-01-03").memberId()).isEqualTo(ALICE);
    }
}
