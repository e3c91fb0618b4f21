package io.keepwarm.interaction.outreachcheck.text;

/// A place in a text, in UTF-16 units, as JavaScript and Java count them.
///
/// @param from the first
/// @param to the one after the last
public record Span(int from, int to) {}
