package io.keepwarm.digest.writing;

import io.keepwarm.digest.compose.Digest;
import io.keepwarm.digest.compose.Words;
import io.keepwarm.digest.link.Ask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mail's templates lay out.
///
/// @param digest what is said
/// @param words the language it is said in
/// @param sections the parts of the day
/// @param review the look back at the week; null: none today
/// @param why why the member gets this mail
/// @param unsubscribe where to end it
/// @param unsubscribeReview where to end the look back alone
public record MailPage(
        Digest digest,
        Words words,
        List<Part> sections,
        @Nullable Review review,
        String why,
        String unsubscribe,
        String unsubscribeReview) {

    /// The page of a digest to `recipient`, its links leading to `addresses`.
    static MailPage of(Digest digest, Words words, Addresses addresses, String recipient) {
        var review = digest.review();
        return new MailPage(
                digest,
                words,
                digest.parts().stream()
                        .map(part -> new Part(part.title(), people(part.lines(), addresses), part.ahead()))
                        .toList(),
                review == null
                        ? null
                        : new Review(
                                review.title(), review.facts(), review.linesTitle(), people(review.lines(), addresses)),
                words.text("footer.why", recipient),
                addresses.unsubscribe(),
                addresses.unsubscribe() + "/weekly-review");
    }

    private static List<Person> people(List<Digest.Line> lines, Addresses addresses) {
        return lines.stream().map(line -> Person.of(line, addresses)).toList();
    }

    /// A part of the mail: people, or days to come.
    public record Part(String title, List<Person> people, List<Digest.Ahead> ahead) {

        /// The title over a line of the same length, for plain text.
        public String heading() {
            return underlined(title);
        }
    }

    /// The look back at the week.
    public record Review(String title, List<Digest.Fact> facts, String peopleTitle, List<Person> people) {

        /// The title over a line of the same length, for plain text.
        public String heading() {
            return underlined(title);
        }
    }

    /// One follow-up, with the links to answer it.
    public record Person(Digest.Line line, String done, String snooze, String skip, String never, List<Other> others) {

        private static Person of(Digest.Line line, Addresses addresses) {
            return new Person(
                    line,
                    addresses.answer(line.followUpId(), line.contactId(), Ask.DONE),
                    addresses.answer(line.followUpId(), line.contactId(), Ask.SNOOZE),
                    addresses.answer(line.followUpId(), line.contactId(), Ask.SKIP),
                    addresses.answer(line.followUpId(), line.contactId(), Ask.NOT_THIS_PERSON),
                    line.beside().stream()
                            .map(other ->
                                    new Other(other, addresses.answer(other.followUpId(), line.contactId(), Ask.DONE)))
                            .toList());
        }
    }

    /// Something else about the same person, with the link to say that it is done.
    public record Other(Digest.Beside follow, String done) {}

    private static String underlined(String title) {
        return title + "\n" + "-".repeat(title.length());
    }

    /// Whether any link in it answers something.
    public boolean hasAnswers() {
        return !digest.lines().isEmpty();
    }

    /// The language as a BCP 47 tag.
    public String language() {
        return words.locale().toLanguageTag();
    }

    /// A text that needs nothing filled in.
    public String text(String name) {
        return words.text(name);
    }
}
