package io.keepwarm.digest.delivery;

import io.keepwarm.digest.compose.Digest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The look back at a week as JSON, in the words of the mail.
public record ReviewView(String title, List<Fact> facts) {

    /// Something about the week.
    public record Fact(String label, String text) {}

    static @Nullable ReviewView of(Digest.@Nullable Review review) {
        return review == null
                ? null
                : new ReviewView(
                        review.title(),
                        review.facts().stream()
                                .map(fact -> new Fact(fact.label(), fact.text()))
                                .toList());
    }
}
