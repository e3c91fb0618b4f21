package io.keepwarm.contact.card;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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
    public Relevance {
        goalIds = Card.listed(goalIds);
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
