package io.keepwarm.contact.card;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the person matters for just now: the keeper's judgement.
///
/// @param now 1 (little) to 5 (very much)
/// @param why in a few words
/// @param reviewOn the day to think about it again
/// @param goalIds the goals the person is linked to
public record Relevance(
        @Min(value = 1, message = "must be 1 to 5") @Max(value = 5, message = "must be 1 to 5") @Nullable
        Integer now,

        @Size(max = 1000, message = "takes at most 1000 characters") @Nullable
        String why,

        @Nullable LocalDate reviewOn,

        @Size(max = 20, message = "takes at most 20")
        List<@NotBlank(message = "must not be blank") @Size(max = 100, message = "takes at most 100 characters") String>
                goalIds) {
    static final Relevance NONE = new Relevance(null, null, null, List.of());

    public Relevance {
        goalIds = Card.listed(goalIds);
    }

    /// What is left of it without links to those goals; null: nothing.
    @Nullable
    Relevance besides(Set<String> goals) {
        if (Collections.disjoint(goalIds, goals)) {
            return this;
        }
        var left = new Relevance(
                now,
                why,
                reviewOn,
                goalIds.stream().filter(id -> !goals.contains(id)).toList());
        return left.equals(NONE) ? null : left;
    }

    /// The same, linked to those goals, too.
    Relevance linkedTo(Set<String> goals) {
        return new Relevance(
                now,
                why,
                reviewOn,
                Stream.concat(goalIds.stream(), goals.stream().sorted())
                        .distinct()
                        .toList());
    }

    /// The same without a link to that goal.
    public Relevance without(String goalId) {
        return new Relevance(
                now,
                why,
                reviewOn,
                goalIds.stream().filter(id -> !id.equals(goalId)).toList());
    }
}
