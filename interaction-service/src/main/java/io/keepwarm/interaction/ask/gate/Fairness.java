package io.keepwarm.interaction.ask.gate;

import io.keepwarm.events.tie.Stage;
import io.keepwarm.interaction.ask.gate.Reason.Name;
import io.keepwarm.interaction.ask.gate.Reason.Weight;
import io.keepwarm.interaction.outreachcheck.ask.AskKind;
import java.time.LocalDate;
import java.util.Optional;

/// Rules about what stands open between the two, and about giving and taking.
final class Fairness {
    /// How often the members of a team may ask something of one person within [#BUDGET_DAYS].
    static final int TEAM_BUDGET = 3;

    static final int BUDGET_DAYS = 30;
    /// So much more received than given is a debt.
    private static final int DEBT = 3;

    /// Thanks and a report of what came of help are two, and need no answer.
    private static final int ATTEMPTS = 3;

    private Fairness() {}

    /// The last help was thanked for, and its result told.
    static Optional<Reason> helpAcknowledged(Ask ask, Situation now) {
        String missing = now.owesThanks()
                ? now.owesReport()
                        ? "You have not thanked them for their last help, nor told what came of it."
                        : "You have not thanked them for their last help."
                : "You have not told them what came of their last help.";
        String remedy = now.owesThanks()
                ? "Thank them and tell what came of the last help first."
                : "Tell what came of the last help first.";
        return Rule.when(
                now.owesThanks() || now.owesReport(), Name.HELP_NOT_ACKNOWLEDGED, Weight.WAITS, missing, remedy);
    }

    /// They are not waiting for an answer.
    static Optional<Reason> replied(Ask ask, Situation now) {
        return Rule.when(
                now.owesReply(),
                Name.REPLY_OWED,
                Weight.WAITS,
                "They are waiting for an answer of yours.",
                "Answer their message first.");
    }

    /// No promise to them is late.
    static Optional<Reason> promisesKept(Ask ask, Situation now) {
        return Rule.when(
                !now.latePromises().isEmpty(),
                Name.LATE_PROMISE,
                Weight.WAITS,
                "You promised them something that is late: " + String.join("; ", now.latePromises()) + ".",
                "Keep your promise first, or tell them that you cannot.");
    }

    /// They have come back to the last ask.
    static Optional<Reason> lastAskAnswered(Ask ask, Situation now) {
        return Rule.when(
                now.myAsk() != null,
                Name.LAST_ASK_OPEN,
                Weight.WAITS,
                "They have not come back to what you asked on " + now.myAsk() + ".",
                "Wait for their answer, or let that ask go before another.");
    }

    /// They answer at all.
    static Optional<Reason> answered(Ask ask, Situation now) {
        return Rule.when(
                now.myAsk() == null && now.unanswered() >= ATTEMPTS,
                Name.UNANSWERED,
                Weight.WAITS,
                "They have not answered your last " + now.unanswered() + " messages.",
                "Send something useful that asks for nothing, and give them time.");
    }

    /// Not always the same takes.
    static Optional<Reason> reciprocity(Ask ask, Situation now) {
        boolean inDebt = now.received() - now.given() >= DEBT || now.asked() >= DEBT && now.given() == 0;
        return Rule.when(
                inDebt && ask.isAtLeast(AskKind.REVIEW),
                Name.RECIPROCITY,
                Weight.WAITS,
                "You asked %d times and were helped %d times; you gave %d times."
                        .formatted(now.asked(), now.received(), now.given()),
                "Give something first: something useful to them, or your help.");
    }

    /// The team does not ask too much of one person.
    static Optional<Reason> teamBudget(Ask ask, Situation now) {
        if (now.teamAsks().size() < TEAM_BUDGET) {
            return Optional.empty();
        }
        LocalDate free = now.teamAsks().get(TEAM_BUDGET - 1).plusDays(BUDGET_DAYS);
        return Optional.of(new Reason(
                Name.TEAM_BUDGET,
                Weight.WAITS,
                "Your team asked something of them %d times in %d days; at most %d are fair."
                        .formatted(now.teamAsks().size(), BUDGET_DAYS, TEAM_BUDGET),
                "Wait until " + free + ", or agree with your colleagues whose ask matters most."));
    }

    /// Who gives their name knows the work.
    static Optional<Reason> vouch(Ask ask, Situation now) {
        return Rule.when(
                now.behalf() == null && ask.kind() == AskKind.REFERRAL && !Boolean.TRUE.equals(now.knowsMyWork()),
                Name.VOUCH,
                Weight.BLOCKS,
                "Nothing says that they know your work: you have not noted that you worked together, nor that they would vouch for you.",
                "Let them see your work first; note it with the tie's depth when they would vouch for you.");
    }

    /// Somebody else is asked for only by who knows them and their work.
    static Optional<Reason> behalf(Ask ask, Situation now) {
        var other = now.behalf();
        if (other == null) {
            return Optional.empty();
        }
        if (other.stage().compareTo(Stage.TALKING) < 0 || other.stage() == Stage.UNKNOWN) {
            return Optional.of(new Reason(
                    Name.BEHALF,
                    Weight.BLOCKS,
                    "You have no live tie with the one you ask for.",
                    "Let somebody ask who knows them, or get to know them first."));
        }
        if (!ask.isAtLeast(AskKind.REFERRAL)) {
            return Optional.empty();
        }
        if (!other.isKept()) {
            return Optional.of(new Reason(
                    Name.BEHALF,
                    Weight.BLOCKS,
                    "A colleague keeps the contact you ask for: how far they vouch for them is theirs to say.",
                    "Let the colleague who keeps them ask."));
        }
        if (other.vouchedOn() == null || !other.hasEvidence()) {
            return Optional.of(
                    new Reason(
                            Name.BEHALF,
                            Weight.BLOCKS,
                            "You have not said, with what it rests on, that you would vouch for the one you ask for.",
                            "Recommend only those whose work you know: note how far you vouch for them, and on what evidence."));
        }
        return Rule.when(
                other.vouchedOn().plusYears(2).isBefore(now.today()),
                Name.BEHALF,
                Weight.ADVISES,
                "That you vouched for them is long ago: " + other.vouchedOn() + ".",
                "See whether it still holds.");
    }

    /// Who asks a favour offers something, too.
    static Optional<Reason> offer(Ask ask, Situation now) {
        return Rule.when(
                ask.onlyMine() && !ask.offersSomething() && ask.isAtLeast(AskKind.REVIEW),
                Name.NOTHING_OFFERED,
                ask.isAtLeast(AskKind.REFERRAL) ? Weight.WAITS : Weight.ADVISES,
                "Only you would gain, and nothing is offered.",
                "Pair it with an offer: ask how you can help, or offer something of yours.");
    }

    /// They can easily say no.
    static Optional<Reason> wayOut(Ask ask, Situation now) {
        return Rule.when(
                ask.onlyMine() && !ask.leavesAWayOut(),
                Name.WAY_OUT,
                Weight.ADVISES,
                "Only you would gain.",
                "Leave them an easy way to say no.");
    }
}
