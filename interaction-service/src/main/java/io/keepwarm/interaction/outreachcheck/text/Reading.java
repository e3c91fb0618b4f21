package io.keepwarm.interaction.outreachcheck.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of a text while phrases are looked for in it. What a list finds at a word is found out once.
final class Reading {
    private static final long NOT_YET = Long.MIN_VALUE;

    private final List<Word> words;
    private final List<Sentence> sentences;
    private final int[] numbers;
    /// By the number of the list, then by the word.
    private final long[] @Nullable [] found;

    private final WordSet wordsOfSentence;

    private int sentence;
    private int begin;
    private int end;

    /// @param numbers of the words, in the language's vocabulary
    /// @param lists how many lists of phrases the language has
    Reading(Cutting.Cut cut, int[] numbers, int lists, WordSet none) {
        this.words = cut.words();
        this.sentences = cut.sentences();
        this.numbers = numbers;
        this.found = new long[lists][];
        this.wordsOfSentence = none;
    }

    /// From now on words are read within this sentence.
    void enter(int newSentence) {
        wordsOfSentence.clear();
        sentence = newSentence;
        begin = sentences.get(newSentence).from();
        end = sentences.get(newSentence).to();
        for (int at = begin; at < end; at++) {
            wordsOfSentence.add(numbers[at]);
        }
    }

    /// The words of the sentence that phrases have.
    WordSet wordsOfSentence() {
        return wordsOfSentence;
    }

    boolean hasWord(int at) {
        return at < end;
    }

    /// The number of the word.
    int word(int at) {
        return numbers[at];
    }

    String form(int at) {
        return words.get(at).form();
    }

    boolean isName(int at) {
        return words.get(at).isName();
    }

    boolean isQuestion() {
        return sentences.get(sentence).isQuestion();
    }

    boolean isStart(int at) {
        return at == begin;
    }

    boolean isClauseStart(int at) {
        return hasWord(at)
                && (isStart(at) || words.get(at).clause() != words.get(at - 1).clause());
    }

    boolean isEnd(int at) {
        return at == end;
    }

    /// Of the set of a phrase that began at `start`, what does not pass the end of the sentence.
    long within(int start, long reached) {
        int room = Math.min(end - start, Part.LONGEST);
        return reached & (1L << room + 1) - 1;
    }

    /// The lengths of the phrases of `list` that begin with word `at`, as a set.
    long lengths(PhraseList list, int at) {
        if (at > end || !list.mayBeginWith(at == end ? Vocabulary.UNKNOWN : numbers[at])) {
            return 0;
        }
        // What begins behind the last word of a sentence is not the same as what begins with the next one's first.
        if (at == end) {
            return list.lengths(this, at);
        }
        long[] known = found[list.number()];
        if (known == null) {
            known = new long[numbers.length];
            Arrays.fill(known, NOT_YET);
            found[list.number()] = known;
        }
        if (known[at] == NOT_YET) {
            known[at] = list.lengths(this, at);
        }
        return known[at];
    }
}
