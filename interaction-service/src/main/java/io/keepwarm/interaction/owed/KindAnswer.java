package io.keepwarm.interaction.owed;

/// Something to send when what is owed cannot be given.
///
/// @param language it is written in, such as `en`
/// @param text to be sent once the "…" is filled in
public record KindAnswer(String language, String text) {}
