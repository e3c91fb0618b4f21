package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.interaction.outreachcheck.text.Cue;
import io.keepwarm.interaction.outreachcheck.text.Language;
import io.keepwarm.interaction.outreachcheck.text.Text;
import io.keepwarm.interaction.outreachcheck.text.Word;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Whether a text speaks of something that is known, by the words the two have in common. Words are akin that differ
/// only in their ending, so no language needs a grammar here.
final class Subjects {
    private static final List<Cue> SMALL_TALK = List.of(Cue.HOW_WE_KNOW, Cue.INTEREST_IN_YOU);
    private static final List<Cue> BUSINESS =
            List.of(Cue.PITCH, Cue.COMMERCE, Cue.OFFER, Cue.ASK_INFORMATION, Cue.ASK_ADVICE);
    private static final int WORDS_OF_A_GREETING = 4;

    /// By these endings alone words of one stem differ, however short it is: baking, bakery, bakers.
    private static final Set<String> DOINGS = Set.of("ing", "ery", "ers", "eries");

    private static final int SHORTEST = 3;
    private static final int LONGEST_ENDING = 4;

    private Subjects() {}

    /// Whether there is anything to be on or off: "Professor" tells no subject.
    static boolean areTelling(Collection<String> known, Language language) {
        return known.stream().anyMatch(one -> !telling(one, language).isEmpty());
    }

    /// Whether the text has a telling word of any of these.
    static boolean touchesAny(Text text, Collection<String> known) {
        return known.stream().anyMatch(one -> share(text, one) > 0);
    }

    /// Whether a sentence that is more than how they know each other, and how things are, has a telling word of these.
    static boolean touchesInEarnest(Text text, Collection<String> known) {
        var words = known.stream()
                .flatMap(one -> telling(one, text.language()).stream())
                .toList();
        return IntStream.range(0, text.sentences().size())
                .filter(number -> said(text, number).stream().anyMatch(word -> isAmong(word, words))
                        || isInTheirField(text, number, words))
                .anyMatch(number -> !isSmallTalk(text, number)
                        || text.isIn(Cue.PITCH, number)
                        || text.isIn(Cue.COMMERCE, number) && !text.isIn(Cue.HOW_WE_KNOW, number));
    }

    /// A greeting, how they know each other, how things are; and, where something is sold, praise that the rest
    /// does not take up.
    private static boolean isSmallTalk(Text text, int number) {
        if (SMALL_TALK.stream().anyMatch(cue -> text.isInBeside(cue, number, Cue.YOU_AS_EXPERT))
                || text.isIn(Cue.GREETING, number) && said(text, number).size() <= WORDS_OF_A_GREETING) {
            return true;
        }
        boolean sells =
                text.said(Cue.PITCH).stream().anyMatch(pitch -> !text.isIn(Cue.ASK_INFORMATION, pitch.sentence()));
        return sells && text.isIn(Cue.THEIRS, number) && !isTakenUp(text, number);
    }

    private static boolean isTakenUp(Text text, int number) {
        var words = said(text, number).stream()
                .filter(word -> isTelling(word, text.language()))
                .toList();
        return IntStream.range(number + 1, text.sentences().size())
                .flatMap(later -> said(text, later).stream()
                        .filter(word -> isAmong(word, words))
                        .mapToInt(word -> 1))
                .findAny()
                .isPresent();
    }

    private static List<Word> said(Text text, int number) {
        var sentence = text.sentences().get(number);
        return text.words().subList(sentence.from(), sentence.to());
    }

    /// How many telling words a sentence has, names left out.
    static int tellingWords(Text text, int sentence) {
        return (int) said(text, sentence).stream()
                .filter(word -> !word.isName() && isTelling(word, text.language()))
                .count();
    }

    private static boolean isAmong(Word word, Collection<Word> words) {
        return words.stream().anyMatch(other -> areAkin(word.form(), other.form()));
    }

    /// What is sold, offered or asked may be of a field of theirs; a kind word beside it does not bring it there.
    private static boolean isInTheirField(Text text, int number, Collection<Word> words) {
        return BUSINESS.stream().anyMatch(cue -> text.isIn(cue, number))
                && said(text, number).stream()
                        .anyMatch(word -> words.stream()
                                .anyMatch(other -> text.language().areOfOneField(word.form(), other.form())));
    }

    /// How much of the telling words of `known` the text has, 0 to 1; 0 when `known` has none.
    static double share(Text text, String known) {
        var words = telling(known, text.language());
        long found = words.stream().filter(word -> has(text, word)).count();
        return words.isEmpty() ? 0 : (double) found / words.size();
    }

    /// How many telling words of `known` the text has, a name counting twice.
    static int weight(Text text, String known) {
        return telling(known, text.language()).stream()
                .filter(word -> has(text, word))
                .mapToInt(word -> word.isName() ? 2 : 1)
                .sum();
    }

    /// Whether the text has the last two words of `known` side by side, telling or not: "the open day".
    static boolean isQuoted(Text text, String known) {
        var forms = Text.words(known, text.language()).stream().map(Word::form).toList();
        var said = text.words().stream().map(Word::form).toList();
        return forms.size() > 1 && Collections.indexOfSubList(said, forms.subList(forms.size() - 2, forms.size())) >= 0;
    }

    private static List<Word> telling(String known, Language language) {
        return Text.words(known, language).stream()
                .filter(word -> isTelling(word, language))
                .toList();
    }

    private static boolean isTelling(Word word, Language language) {
        return word.form().length() >= SHORTEST && !language.isEveryday(word.form());
    }

    private static boolean has(Text text, Word word) {
        return isAmong(word, text.words());
    }

    private static boolean isDoing(String ending) {
        return DOINGS.contains(ending);
    }

    static boolean areAkin(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        int common = 0;
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        if (common == longer) {
            return true;
        }
        if (common == shorter) {
            return longer - shorter <= (shorter > SHORTEST ? LONGEST_ENDING : 1);
        }
        boolean bothAreDoings =
                common >= SHORTEST && isDoing(one.substring(common)) && isDoing(other.substring(common));
        return bothAreDoings || common > LONGEST_ENDING && longer - common <= LONGEST_ENDING - 1;
    }
}
