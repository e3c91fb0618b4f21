package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.ask.AskInText;
import java.util.Optional;

/// A favour asked in the first message, or after a silence of a year or more.
record AskTooSoon() implements Rule {

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        return draft.favour().filter(ask -> isTooSoon(draft, reader)).map(ask -> finding(draft, reader, ask));
    }

    private static boolean isTooSoon(Draft draft, Acquaintance reader) {
        boolean toStranger =
                reader.isStranger() && (draft.intent() == Intent.ASK || draft.intent() == Intent.RECONNECT);
        return draft.intent() == Intent.CONNECT || toStranger || reader.isLongSilent();
    }

    private static Finding finding(Draft draft, Acquaintance reader, AskInText ask) {
        String what = draft.named(ask);
        var years = reader.yearsSilent();
        String message = years.isEmpty()
                ? draft.say("ask-too-soon.first", what)
                : draft.say(
                        years.get() == 1 ? "ask-too-soon.silence.one" : "ask-too-soon.silence.many", what, years.get());
        return new Finding(
                RuleName.ASK_TOO_SOON, Severity.BLOCK, message, draft.at(ask), draft.say("ask-too-soon.suggestion"));
    }
}
