package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.interaction.outreachcheck.text.Cue;
import io.keepwarm.interaction.outreachcheck.text.Sentence;
import io.keepwarm.interaction.outreachcheck.text.Text;
import io.keepwarm.interaction.outreachcheck.text.Word;
import java.util.ArrayList;
import java.util.List;

/// What is left of a text when the forms are taken off: greeting, good wishes, closing and signature.
final class Bareness {
    private static final List<Cue> MORE_THAN_A_WISH =
            List.of(Cue.HOW_WE_KNOW, Cue.THEIRS, Cue.REASON, Cue.ABOUT_THE_WRITER, Cue.PITCH);
    private static final int WORDS_OF_A_NAME = 4;
    private static final int WORDS_BEHIND_A_WISH = 3;

    private Bareness() {}

    /// The numbers of the sentences that are more than form.
    static List<Integer> own(Text text) {
        List<Integer> left = new ArrayList<>();
        for (int number = 0; number < text.sentences().size(); number++) {
            var sentence = text.sentences().get(number);
            if (number > 0 && closes(text, number)) {
                break;
            }
            if (!isForm(text, sentence, number)) {
                left.add(number);
            }
        }
        return left;
    }

    /// Whether the text ends here, but for a name and what stands under it.
    private static boolean closes(Text text, int number) {
        return text.isIn(Cue.CLOSING, number);
    }

    private static boolean isForm(Text text, Sentence sentence, int number) {
        if (text.isIn(Cue.WISH_TO_CONNECT, number)) {
            return false;
        }
        var words = text.words().subList(sentence.from(), sentence.to());
        boolean names =
                words.size() <= WORDS_OF_A_NAME && words.stream().skip(1).allMatch(Word::isName);
        int named = (int) words.stream().filter(Word::isName).count();
        return names
                || isGoodWish(text, sentence, number)
                || covered(text, sentence, number) + named >= sentence.length() - WORDS_BEHIND_A_WISH;
    }

    /// Whether it begins with a good wish and comes to nothing else.
    private static boolean isGoodWish(Text text, Sentence sentence, int number) {
        boolean begins = text.all(Cue.WELL_WISH).stream()
                .anyMatch(wish -> wish.sentence() == number && wish.from() - sentence.from() <= 1);
        return begins && MORE_THAN_A_WISH.stream().noneMatch(cue -> text.isIn(cue, number));
    }

    /// How many words of a sentence belong to greetings and good wishes.
    private static int covered(Text text, Sentence sentence, int number) {
        int covered = 0;
        for (Cue cue : List.of(Cue.GREETING, Cue.WELL_WISH)) {
            for (var match : text.all(cue)) {
                covered += match.sentence() == number ? match.to() - match.from() : 0;
            }
        }
        return covered == 0 ? Integer.MIN_VALUE : Math.min(covered, sentence.length());
    }

    /// How many words, each counted once, a sentence has that are neither names nor such as invitations are made
    /// of. Single letters belong to names and titles.
    static int ownWords(Text text, Sentence sentence) {
        return (int) text.words().subList(sentence.from(), sentence.to()).stream()
                .filter(word -> !word.isName() && !text.language().isOfInvitations(word.form()))
                .map(Word::form)
                .filter(form -> form.length() > 1)
                .distinct()
                .count();
    }
}
