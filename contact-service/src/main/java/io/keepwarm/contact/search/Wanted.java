package io.keepwarm.contact.search;

import io.keepwarm.chassis.words.Folded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A question to the index of terms, put together condition by condition; a contact must meet all of them.
public final class Wanted {
    private static final int MOST_WORDS = 10;
    private static final Pattern PHONE = Pattern.compile("[+(]?[\\d\\s()./+-]{5,}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final TeamSign team;
    private final List<String> conditions = new ArrayList<>();

    private Wanted(TeamSign team) {
        this.team = team;
    }

    /// Begins a question about contacts of that team.
    public static Wanted in(TeamSign team) {
        return new Wanted(team);
    }

    /// How well contacts can answer to the text, the best first: numbers and e-mail addresses are no names.
    public static List<Closeness> ranks(String text) {
        if (isPhone(text) || text.contains("@")) {
            return List.of(Closeness.ANYHOW);
        }
        return onlyWord(text).isPresent()
                ? List.of(
                        Closeness.LISTED, Closeness.NAMED, Closeness.LISTED_BEGUN, Closeness.BEGUN, Closeness.ELSEWHERE)
                : List.of(Closeness.NAMED, Closeness.BEGUN, Closeness.ELSEWHERE);
    }

    /// The word, if the text is nothing but that one, and of a script that puts spaces between words.
    public static Optional<String> onlyWord(String text) {
        String folded = Folded.text(text.strip());
        return Folded.isUnspaced(folded)
                ? Optional.empty()
                : words(text).stream().filter(folded::equals).findFirst();
    }

    private static List<String> words(String text) {
        return SPACE.splitAsStream(text.strip())
                .flatMap(token -> token.contains("@") ? Stream.of(Folded.text(token)) : Folded.separate(token))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /// Contacts with every word of `text`, in any order, each perhaps only begun, as close as that and no
    /// closer. A text without a letter or digit finds nobody.
    public Wanted words(String text, Closeness closeness) {
        if (isPhone(text)) {
            return phoneBegun(text, closeness == Closeness.ALMOST);
        }
        // A slip is in one word of an address.
        List<String> words = closeness == Closeness.ALMOST ? separate(text) : words(text);
        if (words.isEmpty()) {
            conditions.add(nobody());
            return this;
        }
        switch (closeness) {
            case LISTED, NAMED -> words.forEach(word -> conditions.add(named(word)));
            case LISTED_BEGUN, BEGUN -> {
                words.forEach(word -> conditions.add(nameBegunWith(word)));
                conditions.add(notAll(words.stream().map(this::named)));
            }
            case ELSEWHERE -> {
                words.forEach(word -> conditions.add(begun(word)));
                conditions.add(notAll(words.stream().map(this::nameBegunWith)));
            }
            case ANYHOW -> words.forEach(word -> conditions.add(begun(word)));
            case ALMOST ->
                words.forEach(word -> conditions.add(anyOf(Stream.concat(Stream.of(begun(word)), almost(word)))));
        }
        return this;
    }

    private static boolean isPhone(String text) {
        return PHONE.matcher(text.strip()).matches();
    }

    private Wanted phoneBegun(String text, boolean almost) {
        String digits = Folded.digits(text);
        String begun = begunWith(digits.replaceFirst("^0+", ""));
        String end = Folded.phone(digits);
        if (end.length() < Folded.SIGNIFICANT_DIGITS) {
            conditions.add(begun);
        } else {
            conditions.add(anyOf(Stream.concat(
                    Stream.of(begun, exactly(Mark.PHONE.on(end))), almost ? almost(end) : Stream.empty())));
        }
        return this;
    }

    private Stream<String> almost(String word) {
        return Typos.forms(word).stream().map(this::exactly);
    }

    /// Contacts with exactly this value; nothing is asked when it is null.
    public Wanted having(Mark mark, @Nullable String value) {
        if (value != null) {
            conditions.add(exactly(mark.on(value)));
        }
        return this;
    }

    /// Contacts with every word of `text` under that mark, in any order; nothing is asked when it is null.
    public Wanted havingWords(Mark mark, @Nullable String text) {
        return text == null ? this : havingAll(mark, separate(text));
    }

    /// Contacts with the words of `text` under that mark, one after the other; nothing is asked when it is null.
    public Wanted havingPhrase(Mark mark, @Nullable String text) {
        return text == null ? this : havingAll(mark, Phrases.asked(separate(text)));
    }

    private static List<String> separate(String text) {
        return Folded.separate(text).limit(MOST_WORDS).toList();
    }

    private Wanted havingAll(Mark mark, List<String> terms) {
        if (terms.isEmpty()) {
            conditions.add(nobody());
        }
        for (String term : terms) {
            String exactly = exactly(mark.on(term));
            conditions.add(Folded.isUnspaced(term) ? exactly + ":*" : exactly);
        }
        return this;
    }

    /// Contacts with at least one of these values.
    public Wanted havingAny(Mark mark, Collection<String> values) {
        conditions.add(anyOf(values.stream().map(value -> exactly(mark.on(value)))));
        return this;
    }

    /// The question in the words of a `tsquery`, or null when nothing was asked.
    public @Nullable String query() {
        return conditions.isEmpty() ? null : String.join(" & ", conditions);
    }

    private static String anyOf(Stream<String> conditions) {
        return conditions.collect(Collectors.joining(" | ", "(", ")"));
    }

    private String nobody() {
        return exactly(Mark.ALMOST.on(""));
    }

    private String exactly(String term) {
        return "'" + team.on(term).replace("\\", "\\\\").replace("'", "''").replace("\0", "") + "'";
    }

    private String named(String word) {
        return exactly(Mark.NAME.on(word));
    }

    private String nameBegunWith(String word) {
        return word.length() <= Terms.LONGEST_NAME_BEGINNING
                ? exactly(Mark.NAME_BEGINNING.on(word))
                : exactly(Mark.NAME.on(word)) + ":*";
    }

    private String begunWith(String word) {
        return word.length() <= Terms.LONGEST_BEGINNING ? exactly(Mark.BEGINNING.on(word)) : exactly(word) + ":*";
    }

    /// In a name or elsewhere.
    private String begun(String word) {
        return anyOf(Stream.of(begunWith(word), nameBegunWith(word)));
    }

    private static String notAll(Stream<String> conditions) {
        return conditions.collect(Collectors.joining(" & ", "!(", ")"));
    }
}
