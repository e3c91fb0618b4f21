package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import io.keepwarm.interaction.outreachcheck.text.Match;
import java.util.Optional;
import java.util.Set;

/// A demand, or an urgency of the writer's that becomes the reader's job. A deadline told together with an easy way to
/// say no is none.
record MyTrouble() implements Rule {
    private static final Set<Intent> GIVING = Set.of(
            Intent.SHARE,
            Intent.OFFER,
            Intent.CONGRATULATE,
            Intent.PUBLISH,
            Intent.COMMENT,
            Intent.LIKE,
            Intent.INTRODUCE);

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        if (GIVING.contains(draft.intent())) {
            return Optional.empty();
        }
        return first(draft, Cue.DEMAND)
                .or(() -> draft.leavesAWayOut() ? Optional.empty() : first(draft, Cue.DEADLINE))
                .map(match -> new Finding(
                        RuleName.MY_TROUBLE,
                        Severity.BLOCK,
                        draft.say("my-trouble.message"),
                        draft.text().at(match),
                        draft.say("my-trouble.suggestion")));
    }

    private static Optional<Match> first(Draft draft, Cue cue) {
        var text = draft.text();
        return text.said(cue).stream()
                .filter(match -> !text.isPartOf(match, Cue.OWN_TASK))
                .filter(match -> draft.intent() != Intent.THANK || !text.isIn(Cue.THANKS, match.sentence()))
                .findFirst();
    }
}
