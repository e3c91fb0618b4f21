package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Stage;
import io.keepwarm.interaction.outreachcheck.ask.AskInText;
import io.keepwarm.interaction.outreachcheck.ask.AskSize;
import java.util.Comparator;
import java.util.Optional;

/// An ask larger than the tie bears, or one without bounds.
record AskTooBig() implements Rule {

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        return draft.asks().stream()
                .filter(ask -> !ask.isBearableAt(reader.stage()))
                .max(Comparator.comparing(AskInText::kind))
                .map(ask -> finding(draft, reader, ask));
    }

    private static Finding finding(Draft draft, Acquaintance reader, AskInText ask) {
        var stage = reader.stage() == null ? Stage.LISTED : reader.stage();
        boolean isSizeToBlame = ask.size() == AskSize.LARGE && ask.kind().isBearableAt(stage, AskSize.MEDIUM);
        String message = isSizeToBlame
                ? draft.say("ask-too-big.large", draft.named(ask))
                : draft.say("ask-too-big.stage", draft.named(ask), draft.say("stage." + stage));
        return new Finding(
                RuleName.ASK_TOO_BIG,
                Severity.WARN,
                message,
                draft.at(ask),
                draft.say("ask-too-big.suggestion." + stage));
    }
}
