package io.keepwarm.digest.answer;

import io.keepwarm.digest.compose.Words;
import io.keepwarm.events.Channel;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A small page behind a link in a mail. It works without scripts, cookies or a login.
///
/// @param words the language it is in
/// @param title what it is about
/// @param text a sentence; null: none
/// @param form what can be done here; null: nothing
/// @param hint a sentence below; null: none
/// @param other where something else can be done; null: nowhere
public record PageView(
        Words words,
        String title,
        @Nullable String text,
        @Nullable Form form,
        @Nullable String hint,
        @Nullable Other other) {

    /// A page without a way to something else.
    PageView(Words words, String title, @Nullable String text, @Nullable Form form, @Nullable String hint) {
        this(words, title, text, form, hint, null);
    }

    /// What a form asks for.
    public enum Kind {
        DONE,
        SNOOZE,
        PLAIN,
        UNDO
    }

    /// A form that posts to its own address, or to `action` relative to it.
    public record Form(Kind kind, String submit, @Nullable String action, List<Choice> channels) {}

    /// A link to another page, relative to this one.
    public record Other(String address, String label) {}

    /// One of several to choose from.
    public record Choice(String value, String label) {}

    /// A page that only says something.
    static PageView saying(Words words, String title, String text) {
        return new PageView(words, title, text, null, null);
    }

    /// The same, with a way to something else.
    PageView or(Other instead) {
        return new PageView(words, title, text, form, hint, instead);
    }

    /// The channels to choose from.
    static List<Choice> channels(Words words) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.UNKNOWN)
                .map(channel -> new Choice(channel.name(), words.text("channel.name." + channel)))
                .toList();
    }

    /// The language as a BCP 47 tag.
    public String language() {
        return words.locale().toLanguageTag();
    }
}
