package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import io.keepwarm.interaction.outreachcheck.text.Span;
import io.keepwarm.interaction.outreachcheck.text.Text;
import java.util.Optional;
import java.util.Set;

/// The invitation a network proposes, or one just like it: a wish to connect, and around it only a name, a greeting,
/// good wishes and a signature.
record DefaultText() implements Rule {
    private static final Set<Intent> INVITING = Set.of(Intent.CONNECT, Intent.RECONNECT, Intent.CATCH_UP, Intent.OTHER);
    /// Words of one's own that a near copy may have.
    private static final int OWN_WORDS = 2;

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        if (!INVITING.contains(draft.intent()) || !isBare(draft.text())) {
            return Optional.empty();
        }
        var first = draft.text().all(Cue.WISH_TO_CONNECT).getFirst();
        Span at = draft.sentenceOf(first);
        return Optional.of(new Finding(
                RuleName.DEFAULT_TEXT,
                Severity.BLOCK,
                draft.say("default-text.message"),
                at,
                Openings.withWhatIsKnown(draft, reader)));
    }

    /// Whether a text is no more than a wish to connect.
    static boolean isBare(Text text) {
        return text.says(Cue.WISH_TO_CONNECT)
                && !text.says(Cue.HOW_WE_KNOW)
                && !text.says(Cue.THEIRS)
                && !text.says(Cue.FLATTERY)
                && Bareness.own(text).stream().allMatch(number -> isBare(text, number));
    }

    private static boolean isBare(Text text, int sentence) {
        int allowed = text.isIn(Cue.WISH_TO_CONNECT, sentence) ? OWN_WORDS : 0;
        return Bareness.ownWords(text, text.sentences().get(sentence)) <= allowed;
    }
}
