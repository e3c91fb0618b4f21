package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.ask.AskInText;
import java.util.Optional;
import java.util.Set;

/// A favour asked in the first message, or after a silence of a year or more.
record AskTooSoon() implements Rule {
    /// What answers, thanks or congratulates brings its own occasion; anything else to a stranger is a first message,
    /// whatever it is called.
    private static final Set<Intent> FIRST_TO_STRANGERS =
            Set.of(Intent.ASK, Intent.RECONNECT, Intent.CATCH_UP, Intent.SHARE, Intent.OFFER, Intent.OTHER);

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        return draft.favour().filter(ask -> isTooSoon(draft, reader)).map(ask -> finding(draft, reader, ask));
    }

    private static boolean isTooSoon(Draft draft, Acquaintance reader) {
        boolean toStranger = reader.isStranger() && FIRST_TO_STRANGERS.contains(draft.intent());
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
