package io.keepwarm.interaction.outreachcheck.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A language messages can be checked in: the phrases to look for, from `outreach/<language>.phrases`, and what is
/// said to the member, from `outreach/<language>.properties`. To add a language, add the two files.
public final class Language {
    private static final Map<String, Optional<Language>> LOADED = new ConcurrentHashMap<>();
    private static final int LONGEST_CODE = 3;

    private final String code;
    private final Properties texts;
    private final Spelling spelling;
    private final Vocabulary vocabulary = new Vocabulary();
    private final int lists;
    private final Set<String> abbreviations;
    private final Set<String> denials;
    private final Set<String> everydayWords;
    private final Map<Cue, PhraseList> cues = new EnumMap<>(Cue.class);
    private final Set<String> invitationWords;
    private final Set<String> noNames;
    private final Fields fields;

    private Language(String code, String phrases, Properties texts) {
        this.code = code;
        this.texts = texts;
        var sections = PhraseReader.sections(phrases);
        spelling = Spelling.read(taken(sections, "spelling"), taken(sections, "often-misspelt"));
        abbreviations = words(taken(sections, "abbreviations"));
        denials = words(taken(sections, "denials"));
        everydayWords = words(taken(sections, "everyday-words"));
        noNames = words(taken(sections, "no-names"));
        invitationWords = words(taken(sections, "words-of-invitations"));
        fields = Fields.read(taken(sections, "fields"));
        var read = PhraseReader.read(sections, spelling, vocabulary);
        lists = read.size();
        for (Cue cue : Cue.values()) {
            var list = read.get(cue.list());
            if (list == null) {
                throw new IllegalStateException(code + ".phrases lacks the list [" + cue.list() + "]");
            }
            cues.put(cue, list);
        }
    }

    /// English, which is always there.
    public static Language english() {
        return in(Locale.ENGLISH.getLanguage()).orElseThrow();
    }

    /// The language of that code, such as `en`; empty when there are no files for it.
    public static Optional<Language> in(String code) {
        boolean isCode = code.length() <= LONGEST_CODE
                && !code.isEmpty()
                && code.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
        return isCode ? LOADED.computeIfAbsent(code, Language::load) : Optional.empty();
    }

    private static Optional<Language> load(String code) {
        try (var phrases = open(code + ".phrases");
                var texts = open(code + ".properties")) {
            if (phrases == null || texts == null) {
                return Optional.empty();
            }
            var said = new Properties();
            said.load(new InputStreamReader(texts, StandardCharsets.UTF_8));
            return Optional.of(new Language(code, new String(phrases.readAllBytes(), StandardCharsets.UTF_8), said));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable InputStream open(String file) {
        return Language.class.getClassLoader().getResourceAsStream("outreach/" + file);
    }

    private static List<String> taken(Map<String, List<String>> sections, String name) {
        var lines = sections.remove(name);
        return lines == null ? List.of() : List.copyOf(lines);
    }

    private Set<String> words(List<String> lines) {
        Set<String> words = new HashSet<>();
        lines.forEach(line -> List.of(line.split("\\s+")).forEach(word -> words.addAll(spelling.forms(word))));
        return words;
    }

    /// Such as `en`.
    public String code() {
        return code;
    }

    /// Whether it is one of the words the networks' own invitations are made of.
    public boolean isOfInvitations(String form) {
        return invitationWords.contains(form);
    }

    /// Whether the word tells nothing of a subject.
    public boolean isEveryday(String form) {
        return everydayWords.contains(form);
    }

    /// Whether both are words of one field, such as "glaze" and "pottery".
    public boolean areOfOneField(String form, String other) {
        return fields.haveInCommon(form, other);
    }

    /// What is said under that name, `{0}`, `{1}` … replaced by what is given.
    ///
    /// @throws IllegalArgumentException when there is no such text
    public String say(String name, Object... given) {
        String text = texts.getProperty(name);
        if (text == null) {
            throw new IllegalArgumentException(code + ".properties lacks " + name);
        }
        for (int i = 0; i < given.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(given[i]));
        }
        return text;
    }

    Cutting.Cut cut(String text) {
        return Cutting.cut(text, spelling, abbreviations, noNames);
    }

    /// What is cut, ready for phrases to be looked for in it.
    Reading reading(Cutting.Cut cut) {
        return new Reading(cut, vocabulary.numbersOf(cut.words()), lists, vocabulary.none());
    }

    boolean denies(String form) {
        return denials.contains(form);
    }

    PhraseList phrases(Cue cue) {
        return Objects.requireNonNull(cues.get(cue));
    }
}
