package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.interaction.outreachcheck.text.Cue;
import java.util.Optional;

/// A favour asked with nothing offered in return. Thanks are no offer; a coffee is.
record NothingOffered() implements Rule {

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        if (draft.says(Cue.OFFER) || draft.says(Cue.FOR_BOTH) || isToTheirGain(draft)) {
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

    /// What the reader is told behind the ask that they would have: "you'd find it waxed like new".
    private static boolean isToTheirGain(Draft draft) {
        var text = draft.text();
        return draft.favour().stream()
                .anyMatch(ask -> text.said(Cue.GAIN).stream()
                        .anyMatch(match -> match.sentence() > ask.match().sentence()
                                && !text.sentences().get(match.sentence()).isQuestion()
                                && !text.isPartOf(match, Cue.WAY_OUT)));
    }
}
