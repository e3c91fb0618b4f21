package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import java.util.Optional;

/// Thanks for help, or a report on it, that does not say what was done with the help or what came of it.
record ThanksWithoutResult() implements Rule {

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        boolean thanks = draft.intent() == Intent.THANK || draft.intent() == Intent.REPORT_BACK;
        if (!thanks || draft.tellsAResult()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                RuleName.THANKS_WITHOUT_RESULT,
                Severity.WARN,
                draft.say("thanks.message"),
                draft.at(Cue.THANKS).orElse(null),
                reader.helpReceived() == null
                        ? draft.say("thanks.suggestion")
                        : draft.say("thanks.help", reader.helpReceived())));
    }
}
