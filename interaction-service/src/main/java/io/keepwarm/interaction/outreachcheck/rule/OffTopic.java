package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import io.keepwarm.interaction.outreachcheck.text.Match;
import io.keepwarm.interaction.outreachcheck.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Business talk that touches nothing of what is known of the reader. Private words have no topic to be off.
record OffTopic() implements Rule {
    private static final int WORDS_OF_A_TRADE = 4;

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        if (!isFound(draft, reader)) {
            return Optional.empty();
        }
        var known = known(reader);
        return Optional.of(new Finding(
                RuleName.OFF_TOPIC,
                Severity.WARN,
                draft.say("off-topic.message", String.join(", ", known)),
                draft.at(Cue.PITCH).orElse(null),
                draft.say("off-topic.suggestion", known.getFirst())));
    }

    static boolean isFound(Draft draft, Acquaintance reader) {
        var known = known(reader);
        return !known.isEmpty() && isBusiness(draft) && !touches(draft, reader, known);
    }

    /// Something sold or proposed, or a question of a trade, in which the reader does not come up.
    private static boolean isBusiness(Draft draft) {
        var text = draft.text();
        boolean pitches = text.said(Cue.PITCH).stream()
                .anyMatch(match -> !text.isIn(Cue.ABOUT_MYSELF, match.sentence())
                        || text.isIn(Cue.OFFER, match.sentence())
                        || isPressed(text, match));
        return pitches
                || draft.intent() == Intent.ASK
                        && text.said(Cue.ASK_INFORMATION).stream()
                                .map(Match::sentence)
                                .anyMatch(sentence -> !text.isIn(Cue.SECOND_PERSON, sentence)
                                        && !text.isIn(Cue.INTEREST_IN_YOU, sentence)
                                        && Subjects.tellingWords(text, sentence) >= WORDS_OF_A_TRADE);
    }

    /// Who says what they sell tells of themselves; who adds a price or a discount pitches.
    private static boolean isPressed(Text text, Match pitch) {
        return text.said(Cue.PITCH).stream()
                        .filter(other -> other.sentence() == pitch.sentence())
                        .count()
                > 1;
    }

    private static boolean touches(Draft draft, Acquaintance reader, List<String> known) {
        var organisation = reader.card().organisation();
        return draft.says(Cue.ANSWERING_THEM)
                || Subjects.touchesInEarnest(draft.text(), known)
                || Subjects.touchesAny(draft.text(), reader.overduePromises())
                || organisation != null && Subjects.share(draft.text(), organisation) > 0;
    }

    private static List<String> known(Acquaintance reader) {
        List<String> known = new ArrayList<>(reader.card().interests());
        known.addAll(reader.subjects());
        Optional.ofNullable(reader.card().title()).ifPresent(known::add);
        return known;
    }
}
