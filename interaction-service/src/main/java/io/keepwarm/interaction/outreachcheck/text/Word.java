package io.keepwarm.interaction.outreachcheck.text;

/// A word of a text. One that is written as one and said as two ("I'm") is two words at the same place.
///
/// @param form as it is compared: lower case, no accents, spelled one way
/// @param at where it stands
/// @param clause counts the parts of the text that commas and the like divide
/// @param isShouted whether it has three letters or more, all of them capitals
/// @param isName whether it begins with a capital though no sentence begins with it
public record Word(String form, Span at, int clause, boolean isShouted, boolean isName) {
    /// The fewest letters a word needs to be told for shouted.
    public static final int SHORTEST_SHOUT = 3;
}
