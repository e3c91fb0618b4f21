package io.keepwarm.interaction.ask.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.events.tie.WarmthBand;
import io.keepwarm.interaction.ask.gate.Reason.Name;
import io.keepwarm.interaction.ask.gate.Situation.Behalf;
import io.keepwarm.interaction.outreachcheck.ask.AskKind;
import io.keepwarm.interaction.outreachcheck.ask.AskSize;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AskGateTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    @ParameterizedTest
    @EnumSource
    void aTrustedFriendMayBeAskedForAnythingThatIsKindlyPut(AskKind kind) {
        assertThat(AskGate.check(kindly(kind), friend().build()).verdict()).isEqualTo(AskVerdict.FINE);
    }

    @ParameterizedTest
    @CsvSource({
        "LISTED,  INFORMATION,  FINE", "LISTED,  REVIEW,       NOT_YET",
        "MET,     REVIEW,       FINE", "MET,     INTRODUCTION, NOT_YET",
        "TALKING, INTRODUCTION, FINE", "TALKING, REFERRAL,     NOT_YET",
        "KNOWN,   REFERRAL,     FINE", "KNOWN,   JOB,          NOT_YET",
        "TRUSTED, JOB,          FINE",
    })
    void eachStageBearsItsStepOfTheLadder(Stage stage, AskKind kind, AskVerdict verdict) {
        assertThat(AskGate.check(kindly(kind), friend().stage(stage).build()).verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "KNOWN,   REFERRAL,    LARGE,  NOT_YET", "KNOWN,   ADVICE, LARGE,  NOT_YET",
        "TRUSTED, REFERRAL,    LARGE,  FINE", "KNOWN,   FAVOUR, LARGE,  NOT_YET",
        "KNOWN,   FAVOUR,      MEDIUM, FINE", "TALKING, FAVOUR, MEDIUM, NOT_YET",
        "TALKING, FAVOUR,      SMALL,  FINE", "MET,     FAVOUR, SMALL,  NOT_YET",
    })
    void whatIsLargeTakesATrustedFriendAndASmallFavourLessThanAnErrand(
            Stage stage, AskKind kind, AskSize size, AskVerdict verdict) {
        var ask = new Ask(kind, size, true, true, true);

        assertThat(AskGate.check(ask, friend().stage(stage).build()).verdict()).isEqualTo(verdict);
    }

    @Test
    void afterALongSilenceOnlyInformationIsAskedAndTheRiskIsTold() {
        var silent = friend().silentDays(800).band(WarmthBand.COLD).build();
        var answer = AskGate.check(kindly(AskKind.JOB), silent);

        assertThat(answer.verdict()).isEqualTo(AskVerdict.NOT_YET);
        assertThat(answer.reasons())
                .anyMatch(reason -> reason.rule() == Name.SILENCE
                        && reason.message().equals("You were not in touch for 2 years.")
                        && "Be in touch once without asking.".equals(reason.remedy()));
        assertThat(answer.smaller()).isEqualTo(AskKind.INFORMATION);
        assertThat(answer.risk()).isEqualTo(100);
        assertThat(AskGate.check(kindly(AskKind.INFORMATION), silent).risk()).isEqualTo(26);
        assertThat(AskGate.check(kindly(AskKind.JOB), friend().build()).risk()).isZero();
    }

    @Test
    void withWhomOneNeverWasInTouchThereIsNoLiveTie() {
        var stranger = friend().stage(Stage.LISTED)
                .silentDays(null)
                .band(WarmthBand.COLD)
                .build();

        assertThat(rules(kindly(AskKind.FAVOUR), stranger)).contains(Name.NO_LIVE_TIE);
        assertThat(AskGate.check(kindly(AskKind.INFORMATION), stranger).verdict())
                .isEqualTo(AskVerdict.FINE);
    }

    @Test
    void aColdTieBearsNoReferral() {
        assertThat(rules(
                        kindly(AskKind.REFERRAL),
                        friend().band(WarmthBand.COOLING).build()))
                .containsExactly(Name.WARMTH);
        assertThat(rules(
                        kindly(AskKind.INTRODUCTION),
                        friend().band(WarmthBand.COOLING).build()))
                .isEmpty();
    }

    @Test
    void helpNotAcknowledgedComesFirst() {
        var answer = AskGate.check(
                kindly(AskKind.INFORMATION), friend().owes(true, true, false).build());

        assertThat(answer.verdict()).isEqualTo(AskVerdict.WAIT);
        assertThat(answer.reasons())
                .extracting(Reason::remedy)
                .containsExactly("Thank them and tell what came of the last help first.");
        assertThat(answer.smaller()).isNull();
        assertThat(rules(
                        kindly(AskKind.ADVICE),
                        friend().owes(false, true, false).build()))
                .containsExactly(Name.HELP_NOT_ACKNOWLEDGED);
        assertThat(rules(
                        kindly(AskKind.ADVICE),
                        friend().owes(false, false, true).build()))
                .containsExactly(Name.REPLY_OWED);
    }

    @Test
    void aLatePromiseComesFirst() {
        var answer = AskGate.check(
                kindly(AskKind.ADVICE), friend().late("Send the slides").build());

        assertThat(answer.verdict()).isEqualTo(AskVerdict.WAIT);
        assertThat(answer.reasons().getFirst().message()).contains("Send the slides");
    }

    @Test
    void beforeTheLastAskIsAnsweredThereIsNoOther() {
        assertThat(rules(
                        kindly(AskKind.ADVICE),
                        friend().myAsk(TODAY.minusDays(5)).unanswered(3).build()))
                .containsExactly(Name.LAST_ASK_OPEN);
        assertThat(rules(kindly(AskKind.ADVICE), friend().unanswered(3).build()))
                .containsExactly(Name.UNANSWERED);
        assertThat(rules(kindly(AskKind.ADVICE), friend().unanswered(2).build()))
                .isEmpty();
    }

    @Test
    void whoOnlyTakesGivesFirst() {
        assertThat(rules(kindly(AskKind.REVIEW), friend().ledger(1, 4, 4).build()))
                .containsExactly(Name.RECIPROCITY);
        assertThat(rules(kindly(AskKind.REVIEW), friend().ledger(0, 0, 3).build()))
                .containsExactly(Name.RECIPROCITY);
        assertThat(rules(kindly(AskKind.REVIEW), friend().ledger(1, 3, 9).build()))
                .isEmpty();
        assertThat(rules(kindly(AskKind.INFORMATION), friend().ledger(0, 4, 4).build()))
                .isEmpty();
    }

    @Test
    void theTeamsBudgetIsOverUntilTheThirdLastAskIsThirtyDaysOld() {
        var asked = friend().teamAsks(TODAY.minusDays(1), TODAY.minusDays(2), TODAY.minusDays(20))
                .build();
        var answer = AskGate.check(kindly(AskKind.INFORMATION), asked);

        assertThat(answer.verdict()).isEqualTo(AskVerdict.WAIT);
        assertThat(answer.reasons().getFirst().remedy()).startsWith("Wait until " + TODAY.plusDays(10));
        assertThat(rules(
                        kindly(AskKind.INFORMATION),
                        friend().teamAsks(TODAY, TODAY).build()))
                .isEmpty();
    }

    @Test
    void aReferralTakesSomebodyWhoKnowsTheWork() {
        assertThat(rules(kindly(AskKind.REFERRAL), friend().knowsMyWork(null).build()))
                .containsExactly(Name.VOUCH);
        assertThat(rules(kindly(AskKind.REFERRAL), friend().knowsMyWork(false).build()))
                .containsExactly(Name.VOUCH);
        assertThat(rules(
                        kindly(AskKind.INTRODUCTION), friend().knowsMyWork(null).build()))
                .isEmpty();
    }

    @Test
    void forSomebodyElseOnlyWhoKnowsThemAsksAndRecommendsOnEvidence() {
        assertThat(rules(
                        kindly(AskKind.INFORMATION),
                        friend().behalf(new Behalf(Stage.MET, true, null, false))
                                .build()))
                .containsExactly(Name.BEHALF);
        assertThat(rules(
                        kindly(AskKind.INTRODUCTION),
                        friend().behalf(new Behalf(Stage.TALKING, true, null, false))
                                .build()))
                .isEmpty();
        assertThat(rules(
                        kindly(AskKind.REFERRAL),
                        friend().behalf(new Behalf(Stage.KNOWN, true, TODAY, false))
                                .build()))
                .containsExactly(Name.BEHALF);
        assertThat(rules(
                        kindly(AskKind.REFERRAL),
                        friend().behalf(new Behalf(Stage.KNOWN, true, TODAY, true))
                                .build()))
                .isEmpty();
        assertThat(rules(
                        kindly(AskKind.REFERRAL),
                        friend().behalf(new Behalf(Stage.KNOWN, false, null, false))
                                .build()))
                .containsExactly(Name.BEHALF);
        var old = AskGate.check(
                kindly(AskKind.REFERRAL),
                friend().behalf(new Behalf(Stage.KNOWN, true, TODAY.minusYears(3), true))
                        .build());
        assertThat(old.verdict()).isEqualTo(AskVerdict.FINE);
        assertThat(old.reasons()).hasSize(1);
    }

    @Test
    void aFavourIsPairedWithAnOfferAndLeavesAWayOut() {
        var bare = new Ask(AskKind.REFERRAL, AskSize.SMALL, true, false, false);

        assertThat(AskGate.check(bare, friend().build()).verdict()).isEqualTo(AskVerdict.WAIT);
        assertThat(rules(bare, friend().build())).containsExactly(Name.NOTHING_OFFERED, Name.WAY_OUT);
        var review = new Ask(AskKind.REVIEW, AskSize.SMALL, true, false, false);
        assertThat(AskGate.check(review, friend().build()).verdict()).isEqualTo(AskVerdict.FINE);
        assertThat(rules(review, friend().build())).containsExactly(Name.NOTHING_OFFERED, Name.WAY_OUT);
        assertThat(rules(new Ask(AskKind.REFERRAL, AskSize.SMALL, false, false, false), friend().build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PAUSED, WAIT", "ENDED, NOT_YET", "ARCHIVED, NOT_YET", "DECEASED, NOT_YET", "UNKNOWN, FINE"})
    void whoIsNotToBeTouchedIsNotAsked(ContactStatus state, AskVerdict verdict) {
        assertThat(AskGate.check(
                                kindly(AskKind.INFORMATION),
                                friend().state(state).build())
                        .verdict())
                .isEqualTo(verdict);
    }

    private static Ask kindly(AskKind kind) {
        return new Ask(kind, AskSize.MEDIUM, true, true, true);
    }

    private static List<Name> rules(Ask ask, Situation situation) {
        return AskGate.check(ask, situation).reasons().stream()
                .map(Reason::rule)
                .toList();
    }

    private static Builder friend() {
        return new Builder();
    }

    /// A trusted friend, met last week, with whom all is even.
    private static final class Builder {
        private ContactStatus state = ContactStatus.ACTIVE;
        private Stage stage = Stage.TRUSTED;
        private WarmthBand band = WarmthBand.HOT;
        private @Nullable Integer silentDays = 7;
        private int unanswered;
        private boolean owesThanks;
        private boolean owesReport;
        private boolean owesReply;
        private List<String> late = List.of();
        private int given = 2;
        private int received = 2;
        private int asked = 2;
        private @Nullable LocalDate myAsk;
        private List<LocalDate> teamAsks = List.of();
        private @Nullable Boolean knowsMyWork = true;
        private @Nullable Behalf behalf;

        Builder state(ContactStatus value) {
            state = value;
            return this;
        }

        Builder stage(Stage value) {
            stage = value;
            return this;
        }

        Builder band(WarmthBand value) {
            band = value;
            return this;
        }

        Builder silentDays(@Nullable Integer value) {
            silentDays = value;
            return this;
        }

        Builder unanswered(int value) {
            unanswered = value;
            return this;
        }

        Builder owes(boolean thanks, boolean report, boolean reply) {
            owesThanks = thanks;
            owesReport = report;
            owesReply = reply;
            return this;
        }

        Builder late(String promise) {
            late = List.of(promise);
            return this;
        }

        Builder ledger(int gave, int got, int askedFor) {
            given = gave;
            received = got;
            asked = askedFor;
            return this;
        }

        Builder myAsk(LocalDate value) {
            myAsk = value;
            return this;
        }

        Builder teamAsks(LocalDate... values) {
            teamAsks = List.of(values);
            return this;
        }

        Builder knowsMyWork(@Nullable Boolean value) {
            knowsMyWork = value;
            return this;
        }

        Builder behalf(Behalf value) {
            behalf = value;
            return this;
        }

        Situation build() {
            return new Situation(
                    TODAY,
                    state,
                    null,
                    stage,
                    band,
                    silentDays,
                    unanswered,
                    owesThanks,
                    owesReport,
                    owesReply,
                    late,
                    given,
                    received,
                    asked,
                    myAsk,
                    teamAsks,
                    knowsMyWork,
                    behalf);
        }
    }
}
