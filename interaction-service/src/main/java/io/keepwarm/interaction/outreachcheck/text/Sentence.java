package io.keepwarm.interaction.outreachcheck.text;

/// A sentence, or a line that stands for itself such as a greeting.
///
/// @param at where it stands
/// @param from its first word
/// @param to the word after its last
/// @param isQuestion whether it ends with a question mark
public record Sentence(Span at, int from, int to, boolean isQuestion) {
    /// How many words it has.
    public int length() {
        return to - from;
    }
}
