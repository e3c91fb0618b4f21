package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.ask.AskKind;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import java.util.Optional;
import java.util.Set;

/// An ask of which only the writer gains, with no easy way to say no.
record NoWayOut() implements Rule {
    private static final Set<Intent> ASKING = Set.of(Intent.ASK, Intent.CONNECT, Intent.REPLY, Intent.OTHER);

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        if (draft.leavesAWayOut() || draft.says(Cue.FOR_BOTH)) {
            return Optional.empty();
        }
        return draft.largest()
                .filter(ask -> ask.isFavour() || ask.kind() != AskKind.INFORMATION && ASKING.contains(draft.intent()))
                .map(ask -> new Finding(
                        RuleName.NO_WAY_OUT,
                        Severity.WARN,
                        draft.say("no-way-out.message", draft.named(ask)),
                        draft.at(ask),
                        draft.say("no-way-out.suggestion")));
    }
}
