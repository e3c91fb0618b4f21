package io.keepwarm.interaction.outreachcheck.text;

/// A phrase found in a text.
///
/// @param from its first word
/// @param to the word after its last
/// @param sentence the number of its sentence
/// @param isDenied whether a word such as "not" or "without" stands closely before it
public record Match(int from, int to, int sentence, boolean isDenied) {

    /// Whether the two share a word.
    boolean overlaps(Match other) {
        return other.from < to && from < other.to;
    }
}
