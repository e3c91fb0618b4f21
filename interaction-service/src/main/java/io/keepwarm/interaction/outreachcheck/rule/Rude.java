package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import io.keepwarm.interaction.outreachcheck.text.Match;
import io.keepwarm.interaction.outreachcheck.text.Sentence;
import io.keepwarm.interaction.outreachcheck.text.Span;
import io.keepwarm.interaction.outreachcheck.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An insult, sarcasm, a shouted sentence, or a reproach for not having answered. Close friends may tease.
record Rude() implements Rule {
    /// Who cheers may shout.
    private static final Set<Intent> JOYFUL = Set.of(Intent.CONGRATULATE, Intent.THANK);

    private static final int SHORTEST_SHOUT = 4;
    private static final int LONGEST_OUTBURST = 20;
    private static final double LOUD = 0.6;

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        for (Cue cue : List.of(Cue.INSULT, Cue.SARCASM, Cue.REPROACH)) {
            var match = draft.text().all(cue).stream()
                    .filter(found -> !draft.text().isIn(Cue.BLAMING_ONESELF, found.sentence()))
                    .filter(found -> cue == Cue.INSULT || !isAllowed(draft, found))
                    .filter(found -> cue == Cue.SARCASM || isOfTheReader(draft, cue, found))
                    .filter(found -> cue != Cue.SARCASM || !isAmongFriends(reader))
                    .findFirst();
            if (match.isPresent()) {
                return Optional.of(finding(draft, cue, match.get()));
            }
        }
        if (JOYFUL.contains(draft.intent())) {
            return Optional.empty();
        }
        return draft.text().sentences().stream()
                .filter(sentence -> isShouted(draft, sentence))
                .findFirst()
                .map(sentence -> finding(draft, "rude.shouting", sentence.at()));
    }

    /// A long sentence without "you" in it scolds others, and so does any such sentence of congratulations.
    private static boolean isOfTheReader(Draft draft, Cue cue, Match match) {
        var text = draft.text();
        boolean mayLeaveOutYou = cue == Cue.INSULT
                ? text.sentences().get(match.sentence()).length() <= LONGEST_OUTBURST
                : draft.intent() != Intent.CONGRATULATE;
        return mayLeaveOutYou || text.isIn(Cue.SECOND_PERSON, match.sentence());
    }

    /// "If you are too busy to reply" lets the reader off.
    private static boolean isAllowed(Draft draft, Match match) {
        return draft.text().all(Cue.WAY_OUT).stream()
                .anyMatch(wayOut -> wayOut.from() < match.from() && match.from() < wayOut.to());
    }

    /// Close friends tease each other, as long as nobody is kept waiting.
    private static boolean isAmongFriends(Acquaintance reader) {
        return reader.stage() == Stage.TRUSTED && reader.unanswered() == 0;
    }

    private static Finding finding(Draft draft, Cue cue, Match match) {
        String name = switch (cue) {
            case INSULT -> "rude.insult";
            case SARCASM -> "rude.sarcasm";
            default -> "rude.reproach";
        };
        return finding(draft, name, draft.text().at(match));
    }

    private static Finding finding(Draft draft, String name, Span at) {
        return new Finding(RuleName.RUDE, Severity.BLOCK, draft.say(name), at, draft.say(name + ".suggestion"));
    }

    private static boolean isShouted(Draft draft, Sentence sentence) {
        var words = draft.text().words().subList(sentence.from(), sentence.to());
        long shouted = words.stream().filter(Word::isShouted).count();
        long whispered = words.stream()
                .filter(word -> !word.isShouted() && word.at().to() - word.at().from() >= Word.SHORTEST_SHOUT)
                .count();
        return words.size() >= SHORTEST_SHOUT && shouted >= 2 && shouted >= LOUD * (shouted + whispered);
    }
}
