package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.interaction.outreachcheck.ask.AskInText;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import io.keepwarm.interaction.outreachcheck.text.Match;
import io.keepwarm.interaction.outreachcheck.text.Span;
import java.util.Optional;

/// A favour asked with neither a greeting nor a word of interest before it.
record NoGreeting() implements Rule {

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        return draft.asks().stream()
                .filter(AskInText::isFavour)
                .findFirst()
                .filter(ask -> !isGreeted(draft, ask))
                .map(ask -> new Finding(
                        RuleName.NO_GREETING,
                        Severity.WARN,
                        draft.say("no-greeting.message", draft.named(ask)),
                        new Span(0, draft.at(ask).from()),
                        Openings.hello(draft, reader.card().givenName()) + draft.say("no-greeting.suggestion")));
    }

    private static boolean isGreeted(Draft draft, AskInText ask) {
        var text = draft.text();
        return text.said(Cue.GREETING).stream()
                        .anyMatch(match -> match.from() <= ask.match().from())
                || text.all(Cue.INTEREST_IN_YOU).stream().anyMatch(match -> isBefore(match, ask))
                || text.all(Cue.THEIRS).stream().anyMatch(match -> isBefore(match, ask))
                || text.all(Cue.HOW_WE_KNOW).stream().anyMatch(match -> isBefore(match, ask));
    }

    private static boolean isBefore(Match match, AskInText ask) {
        return match.sentence() < ask.match().sentence();
    }
}
