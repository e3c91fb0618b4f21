package io.keepwarm.interaction.outreachcheck.text;

/// Whether a word is another one misspelt: a letter wrong, missing, too many, or two changed about. Only long words are
/// compared, that begin alike, and what merely goes on after the word ("connects") is another word.
final class Misspelling {
    private static final int SHORTEST = 6;
    /// From this length on two letters may be wrong.
    private static final int LONG = 12;

    private Misspelling() {}

    static boolean isOf(String word, String written) {
        int allowed = word.length() >= LONG ? 2 : 1;
        return word.length() >= SHORTEST
                && written.length() >= SHORTEST - 1
                && Math.abs(word.length() - written.length()) <= allowed
                && word.charAt(0) == written.charAt(0)
                && !written.startsWith(word)
                && distance(word, written) <= allowed;
    }

    /// The fewest such changes between the two (optimal string alignment).
    private static int distance(String one, String other) {
        int[][] changes = new int[one.length() + 1][other.length() + 1];
        for (int at = 0; at <= one.length(); at++) {
            for (int beside = 0; beside <= other.length(); beside++) {
                changes[at][beside] = at == 0 || beside == 0 ? at + beside : fewest(changes, one, other, at, beside);
            }
        }
        return changes[one.length()][other.length()];
    }

    private static int fewest(int[][] changes, String one, String other, int at, int beside) {
        boolean isSame = one.charAt(at - 1) == other.charAt(beside - 1);
        int fewest = Math.min(
                changes[at - 1][beside - 1] + (isSame ? 0 : 1),
                Math.min(changes[at - 1][beside], changes[at][beside - 1]) + 1);
        boolean isChangedAbout = at > 1
                && beside > 1
                && one.charAt(at - 1) == other.charAt(beside - 2)
                && one.charAt(at - 2) == other.charAt(beside - 1);
        return isChangedAbout ? Math.min(fewest, changes[at - 2][beside - 2] + 1) : fewest;
    }
}
