package io.keepwarm.interaction.outreachcheck.text;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The words of a text while phrases are looked for in it. What a list finds at a word is found out once.
final class Reading {
    private static final long NOT_YET = Long.MIN_VALUE;

    private final List<Word> words;
    private final int[] begins;
    private final int[] ends;
    private final boolean[] questions;
    private final Map<PhraseList, long[]> found = new IdentityHashMap<>();
    private int sentence;

    Reading(List<Word> words, List<Sentence> sentences) {
        this.words = words;
        begins = new int[sentences.size()];
        ends = new int[sentences.size()];
        questions = new boolean[sentences.size()];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = sentences.get(i).from();
            ends[i] = sentences.get(i).to();
            questions[i] = sentences.get(i).isQuestion();
        }
    }

    /// From now on words are read within this sentence.
    void enter(int newSentence) {
        sentence = newSentence;
    }

    boolean hasWord(int at) {
        return at < ends[sentence];
    }

    String form(int at) {
        return words.get(at).form();
    }

    boolean isName(int at) {
        return words.get(at).isName();
    }

    boolean isQuestion() {
        return questions[sentence];
    }

    boolean isStart(int at) {
        return at == begins[sentence];
    }

    boolean isClauseStart(int at) {
        return hasWord(at)
                && (isStart(at) || words.get(at).clause() != words.get(at - 1).clause());
    }

    boolean isEnd(int at) {
        return at == ends[sentence];
    }

    /// Of the set of a phrase that began at `start`, what does not pass the end of the sentence.
    long within(int start, long reached) {
        int room = Math.min(ends[sentence] - start, Part.LONGEST);
        return reached & (1L << room + 1) - 1;
    }

    /// The lengths of the phrases of `list` that begin with word `at`, as a set.
    long lengths(PhraseList list, int at) {
        if (at > ends[sentence]) {
            return 0;
        }
        long[] known = found.computeIfAbsent(list, fresh -> {
            long[] none = new long[words.size() + 1];
            Arrays.fill(none, NOT_YET);
            return none;
        });
        // What begins behind the last word of a sentence is not the same as what begins with the next one's first.
        if (at == ends[sentence]) {
            return list.lengths(this, at);
        }
        if (known[at] == NOT_YET) {
            known[at] = list.lengths(this, at);
        }
        return known[at];
    }
}
