package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import io.keepwarm.interaction.outreachcheck.text.Match;
import io.keepwarm.interaction.outreachcheck.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Business talk that touches nothing of what is known of the reader. Private words have no topic to be off.
record OffTopic() implements Rule {
    private static final Set<Intent> TRADING =
            Set.of(Intent.CONNECT, Intent.OFFER, Intent.SHARE, Intent.OTHER, Intent.RECONNECT, Intent.CATCH_UP);

    private static final List<Cue> ON_THE_READER = List.of(Cue.THEIRS, Cue.CURRENT_OF_THEIRS);

    private static final int WORDS_OF_A_TRADE = 4;
    private static final int WORDS_OF_COMMERCE = 2;

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
        return Subjects.areTelling(known, draft.text().language())
                && isBusiness(draft)
                && !touches(draft, reader, known);
    }

    /// Something sold or proposed, or a question of a trade, in which the reader does not come up. Where the two met,
    /// and what of the reader's is named, is no business of the writer's.
    private static boolean isBusiness(Draft draft) {
        var text = draft.text();
        boolean pitches = text.said(Cue.PITCH).stream()
                .filter(match -> match.to() - match.from() > 1 || !isPrivate(draft))
                .filter(match -> isPressed(text, match) || !isOnTheReader(draft, match.sentence()))
                .anyMatch(match -> !text.isIn(Cue.ABOUT_MYSELF, match.sentence())
                        || text.isIn(Cue.OFFER, match.sentence())
                        || isPressed(text, match));
        return pitches || trades(draft) || draft.intent() == Intent.ASK && asksOfATrade(text);
    }

    /// Whether it is for a favour or for the tie, where words of a trade that stand alone sell nothing.
    private static boolean isPrivate(Draft draft) {
        return draft.favour().isPresent() || draft.intent() == Intent.RECONNECT || draft.intent() == Intent.CATCH_UP;
    }

    /// Whether a sentence tells where the two met, or asks for what the reader does.
    private static boolean isOnTheReader(Draft draft, int sentence) {
        var text = draft.text();
        return text.isIn(Cue.HOW_WE_KNOW, sentence)
                || draft.intent() == Intent.ASK && ON_THE_READER.stream().anyMatch(cue -> text.isIn(cue, sentence));
    }

    /// Whether so many words of trade come together that something must be for sale.
    private static boolean trades(Draft draft) {
        var text = draft.text();
        return TRADING.contains(draft.intent())
                && text.said(Cue.COMMERCE).stream()
                                .filter(match -> !text.isPartOf(match, Cue.HOW_WE_KNOW))
                                .count()
                        >= WORDS_OF_COMMERCE;
    }

    /// A question that any expert could be asked: the reader comes up in it only as the one who is asked.
    private static boolean asksOfATrade(Text text) {
        return Stream.of(Cue.ASK_INFORMATION, Cue.ASK_ADVICE)
                .flatMap(cue -> text.said(cue).stream())
                .map(Match::sentence)
                .anyMatch(sentence -> !text.isInBeside(Cue.SECOND_PERSON, sentence, Cue.YOU_AS_EXPERT)
                        && !text.isInBeside(Cue.INTEREST_IN_YOU, sentence, Cue.YOU_AS_EXPERT)
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
