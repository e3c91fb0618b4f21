package io.keepwarm.interaction.outreachcheck.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A text, read once: its sentences, its words, and where each cue of its language is found.
public final class Text {
    private static final int WORDS_A_DENIAL_REACHES = 4;

    private final String written;
    private final Language language;
    private final List<Word> words;
    private final List<Sentence> sentences;
    private final Map<Cue, List<Match>> found = new EnumMap<>(Cue.class);

    private Text(String written, Language language) {
        this.written = written;
        this.language = language;
        var cut = language.cut(written);
        words = cut.words();
        sentences = cut.sentences();
        var reading = language.reading(cut);
        for (Cue cue : Cue.values()) {
            found.put(cue, look(cue, reading));
        }
    }

    /// Reads a text in the given language.
    public static Text read(String written, Language language) {
        return new Text(written, language);
    }

    /// The words of a text, without looking for anything in it.
    public static List<Word> words(String written, Language language) {
        return language.cut(written).words();
    }

    /// The matches of a list, none within another: the first, then the first after it … But what runs over a comma
    /// or the like does not hide what begins behind it.
    private List<Match> look(Cue cue, Reading reading) {
        var list = language.phrases(cue);
        List<Match> matches = new ArrayList<>();
        for (int number = 0; number < sentences.size(); number++) {
            reading.enter(number);
            var sentence = sentences.get(number);
            for (int at = sentence.from(); at < sentence.to(); at++) {
                long lengths = reading.lengths(list, at) & ~1L;
                if (lengths != 0) {
                    int to = at + Long.numberOfTrailingZeros(lengths);
                    matches.add(new Match(at, to, number, isDenied(at, sentence.from())));
                    at = endOfClause(at, to) - 1;
                }
            }
        }
        return List.copyOf(matches);
    }

    private int endOfClause(int from, int to) {
        int end = from + 1;
        while (end < to && words.get(end).clause() == words.get(from).clause()) {
            end++;
        }
        return end;
    }

    private boolean isDenied(int at, int begin) {
        int clause = words.get(at).clause();
        for (int before = at - 1; before >= Math.max(begin, at - WORDS_A_DENIAL_REACHES); before--) {
            if (words.get(before).clause() != clause) {
                return false;
            }
            if (language.denies(words.get(before).form())) {
                return true;
            }
        }
        return false;
    }

    public String written() {
        return written;
    }

    public Language language() {
        return language;
    }

    public List<Word> words() {
        return words;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /// Where the cue is found, in the order of the text.
    public List<Match> all(Cue cue) {
        return found.getOrDefault(cue, List.of());
    }

    /// Where the cue is found and not denied.
    public List<Match> said(Cue cue) {
        return all(cue).stream().filter(match -> !match.isDenied()).toList();
    }

    /// Whether the cue is found and not denied.
    public boolean says(Cue cue) {
        return all(cue).stream().anyMatch(match -> !match.isDenied());
    }

    /// Whether the cue is found and not denied, and not only as part of another.
    public boolean saysBeside(Cue cue, Cue other) {
        return said(cue).stream().anyMatch(match -> !isPartOf(match, other));
    }

    /// Whether words of the match belong to a place where that cue is found, denied or not.
    public boolean isPartOf(Match match, Cue cue) {
        return all(cue).stream().anyMatch(match::overlaps);
    }

    /// Whether the last word of the match belongs to a place where that cue is found.
    public boolean endsWithin(Match match, Cue cue) {
        return all(cue).stream().anyMatch(other -> other.from() < match.to() && match.to() <= other.to());
    }

    /// The first place where the cue is found and not denied.
    public Optional<Match> first(Cue cue) {
        return all(cue).stream().filter(match -> !match.isDenied()).findFirst();
    }

    /// Whether the cue is found in that sentence, denied or not.
    public boolean isIn(Cue cue, int sentence) {
        return all(cue).stream().anyMatch(match -> match.sentence() == sentence);
    }

    /// Whether the cue is found in that sentence, denied or not, and not only as part of another.
    public boolean isInBeside(Cue cue, int sentence, Cue other) {
        return all(cue).stream().anyMatch(match -> match.sentence() == sentence && !isPartOf(match, other));
    }

    /// Whether no comma or the like divides the words of the match.
    public boolean isInOneClause(Match match) {
        return words.get(match.from()).clause() == words.get(match.to() - 1).clause();
    }

    /// Where a match stands.
    public Span at(Match match) {
        return new Span(
                words.get(match.from()).at().from(),
                words.get(match.to() - 1).at().to());
    }
}
