package io.keepwarm.interaction.outreachcheck.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts a text into sentences and words. It reads every character a fixed number of times.
final class Cutting {
    /// Possessive, so that nothing is ever tried twice.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]++(?:['’‘][\\p{L}\\p{N}\\p{M}]++)*+");

    private static final int WORDS_OF_A_SHORT_LINE = 5;

    private final String text;
    private final Spelling spelling;
    private final Set<String> abbreviations;
    private final Set<String> noNames;
    private final List<Word> words = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();

    private Cutting(String text, Spelling spelling, Set<String> abbreviations, Set<String> noNames) {
        this.text = text;
        this.spelling = spelling;
        this.abbreviations = abbreviations;
        this.noNames = noNames;
    }

    /// What came of it.
    record Cut(List<Word> words, List<Sentence> sentences) {}

    static Cut cut(String text, Spelling spelling, Set<String> abbreviations, Set<String> noNames) {
        var cutting = new Cutting(text, spelling, abbreviations, noNames);
        cutting.run();
        return new Cut(List.copyOf(cutting.words), List.copyOf(cutting.sentences));
    }

    private void run() {
        var found = WORD.matcher(text);
        int begin = 0;
        int end = 0;
        int first = 0;
        int clause = 0;
        while (found.find()) {
            if (words.size() > first) {
                Gap gap = gap(end, found.start(), first);
                clause += gap == Gap.NONE ? 0 : 1;
                if (gap == Gap.SENTENCE) {
                    close(begin, end, first, found.start());
                    first = words.size();
                }
            }
            if (words.size() == first) {
                begin = found.start();
            }
            end = found.end();
            add(found.group(), new Span(found.start(), end), clause, words.size() == first);
        }
        if (words.size() > first) {
            close(begin, end, first, text.length());
        }
    }

    private enum Gap {
        NONE,
        CLAUSE,
        SENTENCE
    }

    /// What lies between two words.
    private Gap gap(int from, int to, int firstOfSentence) {
        Gap gap = Gap.NONE;
        int newlines = 0;
        char last = ' ';
        for (int at = from; at < to; at++) {
            char letter = text.charAt(at);
            boolean spaceFollows = at + 1 == to || Character.isWhitespace(text.charAt(at + 1)) || isQuote(at + 1);
            if (letter == '\n') {
                newlines++;
            } else if ((letter == '!' || letter == '?' || letter == '…') && spaceFollows
                    || letter == '.' && at + 1 < to && spaceFollows && !isAbbreviation()) {
                return Gap.SENTENCE;
            } else if (",;:()–—•*\"".indexOf(letter) >= 0 || letter == '-' && isSpace(at - 1) && isSpace(at + 1)) {
                gap = Gap.CLAUSE;
            }
            if (!Character.isWhitespace(letter)) {
                last = letter;
            }
        }
        boolean standsAlone = last != ' ' || words.size() - firstOfSentence <= WORDS_OF_A_SHORT_LINE;
        return newlines > 1 || newlines == 1 && standsAlone ? Gap.SENTENCE : gap;
    }

    private boolean isQuote(int at) {
        return "\"'”’)".indexOf(text.charAt(at)) >= 0;
    }

    private boolean isSpace(int at) {
        return at < 0 || at >= text.length() || Character.isWhitespace(text.charAt(at));
    }

    /// Whether the dot that follows the last word belongs to it.
    private boolean isAbbreviation() {
        var last = words.getLast();
        boolean initial = last.at().to() - last.at().from() == 1
                && Character.isUpperCase(text.charAt(last.at().from()))
                && !last.form().equals("i");
        return initial || abbreviations.contains(last.form());
    }

    private void add(String written, Span at, int clause, boolean isFirst) {
        boolean shouted = written.length() > 2
                && written.codePoints().noneMatch(Character::isLowerCase)
                && written.codePoints().filter(Character::isUpperCase).count() > 2;
        boolean name = !isFirst && written.length() > 1 && Character.isUpperCase(written.codePointAt(0));
        for (String form : spelling.forms(written)) {
            words.add(new Word(form, at, clause, shouted, name && !form.equals("i") && !noNames.contains(form)));
        }
    }

    private void close(int begin, int end, int first, int next) {
        boolean question = text.substring(end, next).indexOf('?') >= 0;
        int stop = end;
        while (stop < next && ".!?…".indexOf(text.charAt(stop)) >= 0) {
            stop++;
        }
        sentences.add(new Sentence(new Span(begin, stop), first, words.size(), question));
    }
}
