package io.keepwarm.digest.writing;

import io.keepwarm.digest.compose.Digest;
import io.keepwarm.digest.compose.Words;
import java.util.List;

/// What the mail's templates lay out.
///
/// @param digest what is said
/// @param words the language it is said in
/// @param sections those who wait, in parts
/// @param why why the member gets this mail
/// @param unsubscribe where to end it
public record MailPage(Digest digest, Words words, List<Part> sections, String why, String unsubscribe) {

    /// A part of the mail.
    public record Part(String title, List<Person> people) {

        /// The title over a line of the same length, for plain text.
        public String heading() {
            return title + "\n" + "-".repeat(title.length());
        }
    }

    /// One line of a part, with the links to answer it.
    public record Person(Digest.Line line, boolean overdue, String done, String snooze, String skip) {}

    /// The language as a BCP 47 tag.
    public String language() {
        return words.locale().toLanguageTag();
    }

    /// A text that needs nothing filled in.
    public String text(String name) {
        return words.text(name);
    }
}
