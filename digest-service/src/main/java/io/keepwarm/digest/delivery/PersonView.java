package io.keepwarm.digest.delivery;

import io.keepwarm.digest.compose.Digest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One line of a digest as JSON: who waits and why, in the words of the mail. `section` is the part of the mail it
/// stands in: `REVIEW` in the look back at the week, otherwise as in the preferences.
public record PersonView(
        String followUpId,
        String contactId,
        String section,
        String name,
        @Nullable String organisation,
        boolean overdue,
        String because,
        String since,
        List<String> why,
        @Nullable String silence,
        @Nullable String note,
        @Nullable String noteSince,
        @Nullable String advice) {
    private static final String REVIEW = "REVIEW";

    /// All follow-ups, in the order they are shown; those told beside another come after it.
    static List<PersonView> of(Digest digest) {
        var review = digest.review();
        return Stream.concat(
                        digest.parts().stream()
                                .flatMap(part -> part.lines().stream().flatMap(line -> of(line, part.name()))),
                        review == null ? Stream.of() : review.lines().stream().flatMap(line -> of(line, REVIEW)))
                .toList();
    }

    private static Stream<PersonView> of(Digest.Line line, String section) {
        var first = new PersonView(
                line.followUpId(),
                line.contactId(),
                section,
                line.name(),
                line.organisation(),
                line.overdue(),
                line.because(),
                line.since(),
                line.why(),
                line.silence(),
                line.note(),
                line.noteSince(),
                line.advice());
        return Stream.concat(Stream.of(first), line.beside().stream().map(other -> beside(line, other)));
    }

    private static PersonView beside(Digest.Line line, Digest.Beside other) {
        return new PersonView(
                other.followUpId(),
                line.contactId(),
                other.section(),
                line.name(),
                line.organisation(),
                other.overdue(),
                other.because(),
                other.since(),
                List.of(),
                null,
                null,
                null,
                null);
    }
}
