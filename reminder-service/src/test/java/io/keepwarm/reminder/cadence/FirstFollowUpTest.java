package io.keepwarm.reminder.cadence;

import static io.keepwarm.reminder.cadence.KeepingInTouchTest.situation;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.followup.SettledBy;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FirstFollowUpTest {
    private static final Instant CREATED = Instant.parse("2026-01-01T12:00:00Z");
    private static final Standing OPEN = new Standing(true, CREATED, null, LocalDate.of(2026, 1, 3), null, null);
    private static final Standing SETTLED = new Standing(false, CREATED, null, LocalDate.of(2026, 1, 3), null, null);

    @Test
    void aContactMadeByHandIsFollowedUpTwoDaysLater() {
        assertThat(FirstFollowUp.decide(situation(Tier.NONE, null).build(), null))
                .isEqualTo(new Verdict.Schedule(CREATED, LocalDate.of(2026, 1, 3)));
    }

    @Test
    void anImportedContactIsNot() {
        assertThat(FirstFollowUp.decide(
                        situation(Tier.CLOSE, null).source(ContactSource.IMPORT).build(), null))
                .isEqualTo(new Verdict.Leave());
    }

    @Test
    void itComesOnceEver() {
        assertThat(FirstFollowUp.decide(situation(Tier.CLOSE, null).build(), SETTLED))
                .isEqualTo(new Verdict.Leave());
        assertThat(FirstFollowUp.decide(situation(Tier.CLOSE, null).build(), OPEN))
                .isEqualTo(new Verdict.Leave());
    }

    @Test
    void aTouchAfterTheContactCameSettlesIt() {
        assertThat(FirstFollowUp.decide(
                        situation(Tier.CLOSE, CREATED.plusSeconds(60)).build(), OPEN))
                .isEqualTo(new Verdict.Settle(SettledBy.TOUCH));
    }

    @Test
    void aTouchFromBeforeDoesNot() {
        assertThat(FirstFollowUp.decide(
                        situation(Tier.CLOSE, CREATED.minusSeconds(60)).build(), OPEN))
                .isEqualTo(new Verdict.Leave());
    }

    @Test
    void aContactThatEndsNeedsNone() {
        assertThat(FirstFollowUp.decide(
                        situation(Tier.CLOSE, null).status(ContactStatus.ENDED).build(), OPEN))
                .isEqualTo(new Verdict.Settle(SettledBy.STATE_CHANGE));
    }

    @Test
    void aPausePutsItOff() {
        var paused = situation(Tier.NONE, null).pausedUntil(LocalDate.of(2026, 1, 31));
        assertThat(FirstFollowUp.decide(paused.build(), OPEN))
                .isEqualTo(new Verdict.Move(CREATED, LocalDate.of(2026, 2, 1)));
    }
}
