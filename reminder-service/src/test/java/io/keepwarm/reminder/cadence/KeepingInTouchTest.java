package io.keepwarm.reminder.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.followup.SettledBy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingInTouchTest {
    private static final Instant CREATED = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant TOUCHED = Instant.parse("2026-02-01T12:00:00Z");

    @Test
    void aContactNeverTouchedIsDueACadenceAfterItCame() {
        assertThat(KeepingInTouch.decide(situation(Tier.CLOSE, null).build(), null))
                .isEqualTo(new Verdict.Schedule(CREATED, LocalDate.of(2026, 1, 31)));
    }

    @Test
    void aTouchSettlesAndSchedulesTheNext() {
        assertThat(KeepingInTouch.decide(situation(Tier.CLOSE, TOUCHED).build(), open(CREATED, "2026-01-31")))
                .isEqualTo(new Verdict.SettleAndSchedule(TOUCHED, LocalDate.of(2026, 3, 3)));
    }

    @Test
    void hearingTheSameAgainChangesNothing() {
        assertThat(KeepingInTouch.decide(situation(Tier.CLOSE, TOUCHED).build(), open(TOUCHED, "2026-03-03")))
                .isEqualTo(new Verdict.Leave());
    }

    @Test
    void aTouchTakenBackMovesTheDayBack() {
        assertThat(KeepingInTouch.decide(situation(Tier.CLOSE, null).build(), open(TOUCHED, "2026-03-03")))
                .isEqualTo(new Verdict.Move(CREATED, LocalDate.of(2026, 1, 31)));
    }

    @Test
    void anotherCadenceMovesTheDay() {
        assertThat(KeepingInTouch.decide(situation(Tier.REGULAR, TOUCHED).build(), open(TOUCHED, "2026-03-03")))
                .isEqualTo(new Verdict.Move(TOUCHED, LocalDate.of(2026, 5, 2)));
    }

    @Test
    void aTieNotHeardOfIsNoProofOfSilence() {
        assertThat(KeepingInTouch.decide(
                        situation(Tier.CLOSE, null).tieUnknown().build(), open(TOUCHED, "2026-03-03")))
                .isEqualTo(new Verdict.Leave());
    }

    @Test
    void aSkipCountsLikeATouchForTheDay() {
        var skipped = new Standing(true, TOUCHED, TOUCHED, LocalDate.of(2026, 3, 3), null, null);
        assertThat(KeepingInTouch.decide(
                        situation(Tier.CLOSE, CREATED.plusSeconds(60)).build(), skipped))
                .isEqualTo(new Verdict.Leave());
    }

    @Test
    void whatWasAnsweredAsDoneWaitsForItsTouch() {
        var answered = answered();
        assertThat(KeepingInTouch.decide(situation(Tier.CLOSE, null).build(), answered))
                .isEqualTo(new Verdict.Leave());
        assertThat(KeepingInTouch.decide(situation(Tier.CLOSE, TOUCHED).build(), answered))
                .isEqualTo(new Verdict.Schedule(TOUCHED, LocalDate.of(2026, 3, 3)));
    }

    @Test
    void ofATouchThatCameAndWasTakenBackOnlyTheEndIsHeardAndTheDayIsAsItWas() {
        var takenBack = situation(Tier.CLOSE, null).tieChanged(TOUCHED.plusSeconds(61));
        assertThat(KeepingInTouch.decide(takenBack.build(), answered()))
                .isEqualTo(new Verdict.Schedule(CREATED, LocalDate.of(2026, 1, 31)));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02,2026-03-03", "2026-03-03,2026-03-04", "2026-06-30,2026-07-01"})
    void duringAPauseNothingIsDueAndAfterItWhatIsDueIs(LocalDate until, LocalDate due) {
        var paused = situation(Tier.CLOSE, TOUCHED).pausedUntil(until);
        assertThat(KeepingInTouch.decide(paused.build(), null)).isEqualTo(new Verdict.Schedule(TOUCHED, due));
    }

    @Test
    void aPauseMovesWhatIsScheduledAndItsEndMovesItBack() {
        var paused = situation(Tier.CLOSE, TOUCHED).pausedUntil(LocalDate.of(2026, 5, 31));
        assertThat(KeepingInTouch.decide(paused.build(), open(TOUCHED, "2026-03-03")))
                .isEqualTo(new Verdict.Move(TOUCHED, LocalDate.of(2026, 6, 1)));
        assertThat(KeepingInTouch.decide(situation(Tier.CLOSE, TOUCHED).build(), open(TOUCHED, "2026-06-01")))
                .isEqualTo(new Verdict.Move(TOUCHED, LocalDate.of(2026, 3, 3)));
    }

    @ParameterizedTest
    @CsvSource({"PAUSED", "ENDED", "DECEASED", "ARCHIVED"})
    void nobodyIsRemindedOfAContactThatIsNotActive(ContactStatus status) {
        var settled = KeepingInTouch.decide(
                situation(Tier.CLOSE, TOUCHED).status(status).build(), open(TOUCHED, "2026-03-03"));
        assertThat(settled).isEqualTo(new Verdict.Settle(SettledBy.STATE_CHANGE));
        assertThat(KeepingInTouch.decide(
                        situation(Tier.CLOSE, TOUCHED).status(status).build(), null))
                .isEqualTo(new Verdict.Leave());
    }

    @ParameterizedTest
    @CsvSource({
        "INNER_CIRCLE,,2026-02-15",
        "CLOSE,,2026-03-03",
        "REGULAR,,2026-05-02",
        "OCCASIONAL,,2026-07-31",
        "NONE,P2W,2026-02-15",
        "CLOSE,P1M,2026-03-01",
        "CLOSE,nonsense,2026-03-03",
        "CLOSE,P0D,2026-03-03"
    })
    void theCadenceIsTheContactsOwnElseItsTiers(Tier tier, String own, LocalDate due) {
        assertThat(KeepingInTouch.decide(situation(tier, TOUCHED).cadence(own).build(), null))
                .isEqualTo(new Verdict.Schedule(TOUCHED, due));
    }

    @Test
    void aContactOfNoTierAndNoCadenceIsLeftAlone() {
        assertThat(KeepingInTouch.decide(situation(Tier.NONE, TOUCHED).build(), null))
                .isEqualTo(new Verdict.Leave());
    }

    @Test
    void theDayIsTheKeepersLocalDay() {
        var lateInAuckland = situation(Tier.INNER_CIRCLE, Instant.parse("2026-02-01T11:30:00Z"))
                .zone("Pacific/Auckland");
        assertThat(KeepingInTouch.decide(lateInAuckland.build(), null))
                .extracting("dueOn")
                .isEqualTo(LocalDate.of(2026, 2, 16));
    }

    private static Standing open(Instant anchor, String due) {
        return new Standing(true, anchor, null, LocalDate.parse(due), null, null);
    }

    /// Answered as done with a touch at TOUCHED, a minute after it.
    private static Standing answered() {
        return new Standing(false, CREATED, null, LocalDate.of(2026, 1, 31), TOUCHED.plusSeconds(60), TOUCHED);
    }

    static Given situation(Tier tier, Instant touched) {
        return new Given(tier, touched);
    }

    static final class Given {
        private final Tier tier;
        private final Instant touched;
        private ContactStatus status = ContactStatus.ACTIVE;
        private ContactSource source = ContactSource.MANUAL;
        private String cadence;
        private ZoneId zone = ZoneId.of("Europe/Berlin");
        private LocalDate pausedUntil;
        private Instant tieChangedAt = TOUCHED;

        private Given(Tier tier, Instant touched) {
            this.tier = tier;
            this.touched = touched;
        }

        Given status(ContactStatus changed) {
            status = changed;
            return this;
        }

        Given source(ContactSource changed) {
            source = changed;
            return this;
        }

        Given cadence(String changed) {
            cadence = changed;
            return this;
        }

        Given zone(String changed) {
            zone = ZoneId.of(changed);
            return this;
        }

        Given tieUnknown() {
            tieChangedAt = null;
            return this;
        }

        Given tieChanged(Instant changed) {
            tieChangedAt = changed;
            return this;
        }

        Given pausedUntil(LocalDate last) {
            status = ContactStatus.PAUSED;
            pausedUntil = last;
            return this;
        }

        Situation build() {
            return new Situation(
                    "c",
                    "alice",
                    status,
                    pausedUntil,
                    false,
                    source,
                    CREATED,
                    tier,
                    cadence,
                    zone,
                    false,
                    tieChangedAt,
                    touched,
                    touched);
        }
    }
}
