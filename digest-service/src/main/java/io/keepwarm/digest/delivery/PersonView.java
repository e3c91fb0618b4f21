package io.keepwarm.digest.delivery;

import io.keepwarm.digest.compose.Digest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One line of a digest as JSON: who waits and why, in the words of the mail.
public record PersonView(
        String followUpId,
        String contactId,
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

    /// All lines, in the order they are shown.
    static List<PersonView> of(Digest digest) {
        return Stream.concat(
                        digest.overdue().stream().map(line -> of(line, true)),
                        digest.due().stream().map(line -> of(line, false)))
                .toList();
    }

    private static PersonView of(Digest.Line line, boolean overdue) {
        return new PersonView(
                line.followUpId(),
                line.contactId(),
                line.name(),
                line.organisation(),
                overdue,
                line.because(),
                line.since(),
                line.why(),
                line.silence(),
                line.note(),
                line.noteSince(),
                line.advice());
    }
}
