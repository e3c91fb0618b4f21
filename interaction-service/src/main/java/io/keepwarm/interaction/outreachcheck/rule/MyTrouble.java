package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.text.Cue;
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
        return draft.text()
                .first(Cue.DEMAND)
                .or(() -> draft.says(Cue.WAY_OUT)
                        ? Optional.empty()
                        : draft.text().first(Cue.DEADLINE))
                .map(match -> new Finding(
                        RuleName.MY_TROUBLE,
                        Severity.BLOCK,
                        draft.say("my-trouble.message"),
                        draft.text().at(match),
                        draft.say("my-trouble.suggestion")));
    }
}
