package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import java.util.Optional;

/// A first message, or one after a long time, without a word on how the two know each other or what of the reader's
/// prompted it.
record NoCommonGround() implements Rule {
    private static final int ENOUGH = 2;

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        if (!draft.opensTalk(reader) || isNamed(draft, reader) && !DefaultText.isBare(draft.text())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                RuleName.NO_COMMON_GROUND,
                Severity.WARN,
                draft.say("no-common-ground.message"),
                null,
                Openings.withWhatIsKnown(draft, reader)));
    }

    private static boolean isNamed(Draft draft, Acquaintance reader) {
        var card = reader.card();
        return draft.says(Cue.HOW_WE_KNOW)
                || draft.says(Cue.THEIRS)
                || draft.intent() == Intent.RECONNECT && (draft.says(Cue.FOUND_AGAIN) || draft.saysWhatIsTheirsNow())
                || card.howMet() != null && Subjects.weight(draft.text(), card.howMet()) >= ENOUGH
                || card.howMet() != null && Subjects.isQuoted(draft.text(), card.howMet())
                || card.introducedBy() != null && Subjects.share(draft.text(), card.introducedBy()) > 0;
    }
}
