package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.ask.AskInText;
import io.keepwarm.interaction.outreachcheck.ask.AskKind;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import java.util.Optional;
import java.util.Set;

/// An ask of which only the writer gains, with no easy way to say no. A fact that is told in one line needs none,
/// unless a reproach goes with it; nor does the talk a pitch proposes, which is an offer.
record NoWayOut() implements Rule {
    private static final Set<Intent> ASKING =
            Set.of(Intent.ASK, Intent.CONNECT, Intent.REPLY, Intent.THANK, Intent.OTHER);
    private static final Set<Cue> PRESSING =
            Set.of(Cue.DEMAND, Cue.DEADLINE, Cue.REPROACH, Cue.SARCASM, Cue.INSULT, Cue.OWN_NEED);

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        if (draft.leavesAWayOut() || draft.says(Cue.FOR_BOTH) || isLeftOpen(draft)) {
            return Optional.empty();
        }
        return draft.largest()
                .filter(ask -> ask.isFavour() || takesTime(draft, ask))
                .map(draft::named)
                .or(() -> reproached(draft))
                .map(what -> new Finding(
                        RuleName.NO_WAY_OUT,
                        Severity.WARN,
                        draft.say("no-way-out.message", what),
                        draft.largest().map(draft::at).orElse(null),
                        draft.say("no-way-out.suggestion")));
    }

    /// A condition behind the ask leaves the reader free, however it goes on, if the message presses nowhere: "if the
    /// cellar is full, I chain it outside".
    private static boolean isLeftOpen(Draft draft) {
        var text = draft.text();
        return PRESSING.stream().allMatch(cue -> text.all(cue).isEmpty())
                && draft.largest().stream()
                        .anyMatch(ask -> text.all(Cue.CONDITION).stream()
                                .anyMatch(match -> match.from() >= ask.match().to()
                                        && !text.isPartOf(match, Cue.INDIRECT_QUESTION)));
    }

    private static boolean takesTime(Draft draft, AskInText ask) {
        return ask.kind() != AskKind.INFORMATION && ASKING.contains(draft.intent()) && !draft.says(Cue.PITCH);
    }

    /// Whoever is told off for their silence is not free to stay silent.
    private static Optional<String> reproached(Draft draft) {
        boolean isReproached = !draft.text().all(Cue.REPROACH).isEmpty();
        return isReproached && draft.intent() == Intent.ASK
                ? Optional.of(draft.say("ask." + AskKind.INFORMATION))
                : Optional.empty();
    }
}
