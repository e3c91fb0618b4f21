package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.interaction.outreachcheck.text.Cue;
import java.util.Optional;

/// A favour asked with nothing offered in return. Thanks are no offer; a coffee is.
record NothingOffered() implements Rule {

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        if (draft.says(Cue.OFFER) || draft.says(Cue.FOR_BOTH)) {
            return Optional.empty();
        }
        return draft.favour()
                .map(ask -> new Finding(
                        RuleName.NOTHING_OFFERED,
                        Severity.WARN,
                        draft.say("nothing-offered.message", draft.named(ask)),
                        draft.at(ask),
                        reader.card().needs().isEmpty()
                                ? draft.say("nothing-offered.suggestion")
                                : draft.say(
                                        "nothing-offered.need",
                                        reader.card().needs().getFirst())));
    }
}
