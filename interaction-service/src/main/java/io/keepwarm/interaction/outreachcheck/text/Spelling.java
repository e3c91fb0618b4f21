package io.keepwarm.interaction.outreachcheck.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// One way to write each word: lower case, no accents, straight apostrophes, and whatever else a language's file says
/// is the same ("I'm" and "I am", "favor" and "favour").
///
/// @param same what a word is written as instead
/// @param endings endings that are left off, such as a genitive's
/// @param misspelt words that are known again when a letter is wrong
record Spelling(Map<String, List<String>> same, List<String> endings, List<String> misspelt) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    Spelling {
        same = Map.copyOf(same);
        endings = List.copyOf(endings);
        misspelt = List.copyOf(misspelt);
    }

    /// A word as the words it is compared as, one at least.
    List<String> forms(String written) {
        String plain = plain(written);
        var forms = same.get(plain);
        if (forms != null) {
            return forms;
        }
        for (String ending : endings) {
            if (plain.length() > ending.length() && plain.endsWith(ending)) {
                return List.of(plain.substring(0, plain.length() - ending.length()));
            }
        }
        return List.of(misspelt.stream()
                .filter(word -> Misspelling.isOf(word, plain))
                .findFirst()
                .orElse(plain));
    }

    static String plain(String written) {
        String lower = written.replace('’', '\'').replace('‘', '\'').toLowerCase(Locale.ROOT);
        return isAscii(lower)
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                        .replaceAll("");
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 127) {
                return false;
            }
        }
        return true;
    }

    /// Reads lines such as `i'm = i am`, and `*'s = *` for an ending that is left off; and words in lines.
    static Spelling read(List<String> lines, List<String> misspelt) {
        Map<String, List<String>> same = new java.util.HashMap<>();
        List<String> endings = new ArrayList<>();
        for (String line : lines) {
            String[] sides = line.split("=", 2);
            String left = sides[0].strip();
            if (left.startsWith("*")) {
                endings.add(left.substring(1));
            } else {
                same.put(plain(left), List.of(sides[1].strip().split("\\s+")));
            }
        }
        return new Spelling(
                same,
                endings,
                misspelt.stream()
                        .flatMap(line -> List.of(line.split("\\s+")).stream())
                        .toList());
    }
}
