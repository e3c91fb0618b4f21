package io.keepwarm.contact.card;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A person's name.
///
/// @param full as it is shown
/// @param given first name
/// @param family last name
/// @param additional middle names
/// @param prefix such as `Dr.`
/// @param suffix such as `jr.`
/// @param nickname what friends say
/// @param phonetic how it is spoken
public record PersonName(
        @Size(max = 500, message = "takes at most 500 characters") @Nullable
        String full,

        @Size(max = 200, message = "takes at most 200 characters") @Nullable
        String given,

        @Size(max = 200, message = "takes at most 200 characters") @Nullable
        String family,

        @Size(max = 200, message = "takes at most 200 characters") @Nullable
        String additional,

        @Size(max = 100, message = "takes at most 100 characters") @Nullable
        String prefix,

        @Size(max = 100, message = "takes at most 100 characters") @Nullable
        String suffix,

        @Size(max = 200, message = "takes at most 200 characters") @Nullable
        String nickname,

        @Size(max = 300, message = "takes at most 300 characters") @Nullable
        String phonetic) {
    static final PersonName NONE = new PersonName(null, null, null, null, null, null, null, null);
    private static final int LONGEST = 500;

    /// The long mark, the dot between two names and the marks of sound, wide and narrow: of no script of their own.
    private static final String AMONG_KANA = "\u30FC\u30FB\uFF70\uFF65\uFF9E\uFF9F\u3099\u309A";

    /// The full name, else its parts in the order of their script, else the nickname; empty when there is none.
    String spoken() {
        if (full != null && Said.isSeen(full)) {
            return full;
        }
        String eastern = familyFirst();
        String parts = eastern == null ? givenFirst() : joined(prefix, eastern, additional, suffix);
        return parts.isEmpty() ? joined(nickname) : parts;
    }

    /// Family and given name as East Asia writes them, the family name first; null where they are of other scripts. A
    /// space is left where kana might run together.
    public @Nullable String familyFirst() {
        if (family == null || given == null || !isEastAsian(family) || !isEastAsian(given)) {
            return null;
        }
        String space = isKatakana(family) || isKatakana(given) ? " " : "";
        return family.strip() + space + given.strip();
    }

    /// Its parts with the given name first, as they were put together for everybody once.
    String givenFirst() {
        return joined(prefix, given, additional, family, suffix);
    }

    private static boolean isEastAsian(String text) {
        String name = text.strip();
        return name.codePoints().anyMatch(PersonName::isEastAsian)
                && name.codePoints().allMatch(letter -> isEastAsian(letter) || AMONG_KANA.indexOf(letter) >= 0);
    }

    private static boolean isEastAsian(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        };
    }

    private static boolean isKatakana(String text) {
        return text.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.KATAKANA);
    }

    /// What the name is sorted by: the family name first.
    public String sorted() {
        return joined(family, given, additional).isEmpty() ? spoken() : joined(family, given, additional);
    }

    PersonName called(String shown) {
        String short_ = shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown;
        return new PersonName(short_, given, family, additional, prefix, suffix, nickname, phonetic);
    }

    PersonName unshown() {
        return new PersonName(null, given, family, additional, prefix, suffix, nickname, phonetic);
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(Said::isSeen)
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
