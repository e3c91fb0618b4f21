package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import java.util.Optional;
import java.util.Set;

/// An invitation that does not say why it is written now. A shared past, good wishes and the wish to be in touch are
/// no reasons; whoever asks, offers or sends something has one.
record NoReason() implements Rule {
    private static final Set<Intent> NEED_ONE = Set.of(Intent.CONNECT, Intent.RECONNECT);

    private static final int ENOUGH_WORDS = 16;

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        boolean needed = NEED_ONE.contains(draft.intent()) && draft.opensTalk(reader);
        if (!needed || hasOne(draft) && !DefaultText.isBare(draft.text())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                RuleName.NO_REASON,
                Severity.WARN,
                draft.say("no-reason.message"),
                draft.at(Cue.WISH_TO_CONNECT).orElse(null),
                reason(draft, reader)));
    }

    private static boolean hasOne(Draft draft) {
        return draft.says(Cue.REASON)
                || draft.says(Cue.DEMAND)
                || draft.intent() == Intent.RECONNECT && draft.says(Cue.FOUND_AGAIN)
                || draft.says(Cue.THEIRS) && saysEnough(draft)
                || asks(draft);
    }

    /// Whether what of theirs is named leads to something: a text that stops there gives no reason.
    private static boolean saysEnough(Draft draft) {
        var text = draft.text();
        return Bareness.own(text).stream()
                        .filter(number -> !text.isIn(Cue.WISH_TO_CONNECT, number))
                        .mapToInt(number -> text.sentences().get(number).length())
                        .sum()
                >= ENOUGH_WORDS;
    }

    /// A question that is more than "how are you", "do you remember me" and "shall we connect".
    private static boolean asks(Draft draft) {
        var text = draft.text();
        if (draft.favour().isPresent()) {
            return true;
        }
        for (int number = 0; number < text.sentences().size(); number++) {
            if (text.sentences().get(number).isQuestion()
                    && !text.isIn(Cue.WELL_WISH, number)
                    && !text.isIn(Cue.WISH_TO_CONNECT, number)
                    && !text.isIn(Cue.EMPTY_QUESTION, number)) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Draft draft, Acquaintance reader) {
        if (!reader.openTopics().isEmpty()) {
            return draft.say("no-reason.open-topic", reader.openTopics().getFirst());
        }
        if (!reader.card().interests().isEmpty()) {
            return draft.say("no-reason.interest", reader.card().interests().getFirst());
        }
        return draft.say("no-reason.blank");
    }
}
