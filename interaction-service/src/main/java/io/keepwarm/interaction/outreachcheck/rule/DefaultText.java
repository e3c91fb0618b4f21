package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import io.keepwarm.interaction.outreachcheck.text.Span;
import io.keepwarm.interaction.outreachcheck.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The invitation a network proposes, or one just like it: a wish to connect, and around it only a name, a greeting,
/// good wishes and a signature.
record DefaultText() implements Rule {
    private static final Set<Intent> INVITING = Set.of(Intent.CONNECT, Intent.RECONNECT, Intent.CATCH_UP, Intent.OTHER);
    private static final List<Cue> WISHES = List.of(Cue.WISH_TO_CONNECT, Cue.CONNECTING);
    private static final List<Cue> MORE_THAN_A_WISH =
            List.of(Cue.HOW_WE_KNOW, Cue.THEIRS, Cue.FLATTERY, Cue.ASK_INTRODUCTION);

    /// Words of one's own that a near copy may have.
    private static final int OWN_WORDS = 4;

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        if (!INVITING.contains(draft.intent()) || !isBare(draft.text())) {
            return Optional.empty();
        }
        Span at = draft.sentenceOf(WISHES.stream()
                .flatMap(cue -> draft.text().all(cue).stream())
                .findFirst()
                .orElseThrow());
        return Optional.of(new Finding(
                RuleName.DEFAULT_TEXT,
                Severity.BLOCK,
                draft.say("default-text.message"),
                at,
                Openings.withWhatIsKnown(draft, reader)));
    }

    /// Whether a text is no more than a wish to connect, however it is put: what is left of it without its forms is
    /// made
    /// of the words that all invitations are made of.
    static boolean isBare(Text text) {
        return WISHES.stream().anyMatch(text::says)
                && MORE_THAN_A_WISH.stream().noneMatch(text::says)
                && Bareness.own(text).stream().allMatch(number -> isBare(text, number));
    }

    private static boolean isBare(Text text, int sentence) {
        int allowed = WISHES.stream().anyMatch(cue -> text.isIn(cue, sentence)) ? OWN_WORDS : 0;
        return Bareness.ownWords(text, text.sentences().get(sentence)) <= allowed;
    }
}
