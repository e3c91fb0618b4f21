package io.keepwarm.interaction.ask.gate;

import io.keepwarm.interaction.ask.gate.Reason.Weight;
import io.keepwarm.interaction.outreachcheck.ask.AskKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether something may be asked of somebody now.
public final class AskGate {
    private static final List<Rule> RULES = List.of(
            Closeness::state,
            Closeness::liveTie,
            Closeness::stage,
            Closeness::silence,
            Closeness::warmth,
            Fairness::helpAcknowledged,
            Fairness::replied,
            Fairness::promisesKept,
            Fairness::lastAskAnswered,
            Fairness::answered,
            Fairness::reciprocity,
            Fairness::teamBudget,
            Fairness::vouch,
            Fairness::behalf,
            Fairness::offer,
            Fairness::wayOut);
    /// How long a silence counts with whom one was never in touch.
    private static final int MONTHS_OF_STRANGERS = 24;

    private static final int DAYS_OF_A_MONTH = 30;
    private static final int LARGEST_RISK = 100;

    private AskGate() {}

    /// The answer.
    ///
    /// @param verdict the word
    /// @param reasons all that speaks against it, and advice; in the order of the rules
    /// @param smaller the largest smaller ask that would be fine today, small and kindly put; null: none would
    /// @param risk what asking may do to the tie: the step on the ladder (1 to 8) × the months of silence,
    ///     at most 100
    public record Answer(
            AskVerdict verdict,
            List<Reason> reasons,
            @Nullable AskKind smaller,
            int risk) {}

    /// What all rules together say to the ask.
    public static Answer check(Ask ask, Situation situation) {
        var reasons = reasons(ask, situation);
        var verdict = verdict(reasons);
        AskKind smaller = verdict == AskVerdict.FINE ? null : smaller(ask, situation);
        return new Answer(verdict, reasons, smaller, risk(ask, situation));
    }

    private static List<Reason> reasons(Ask ask, Situation situation) {
        return RULES.stream()
                .map(rule -> rule.check(ask, situation))
                .flatMap(Optional::stream)
                .toList();
    }

    private static AskVerdict verdict(List<Reason> reasons) {
        return reasons.stream()
                .map(Reason::weight)
                .max(Weight::compareTo)
                .map(AskGate::verdict)
                .orElse(AskVerdict.FINE);
    }

    private static AskVerdict verdict(Weight weightiest) {
        return switch (weightiest) {
            case ADVISES -> AskVerdict.FINE;
            case WAITS -> AskVerdict.WAIT;
            case BLOCKS -> AskVerdict.NOT_YET;
        };
    }

    private static @Nullable AskKind smaller(Ask ask, Situation situation) {
        for (int step = ask.kind().ordinal() - 1; step >= 0; step--) {
            AskKind kind = AskKind.values()[step];
            if (verdict(reasons(ask.of(kind), situation)) == AskVerdict.FINE) {
                return kind;
            }
        }
        return null;
    }

    private static int risk(Ask ask, Situation situation) {
        int months = situation.silentDays() == null
                ? MONTHS_OF_STRANGERS
                : Objects.requireNonNull(situation.silentDays()) / DAYS_OF_A_MONTH;
        return Math.min(LARGEST_RISK, (ask.kind().ordinal() + 1) * months);
    }
}
