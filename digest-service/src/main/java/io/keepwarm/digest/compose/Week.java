package io.keepwarm.digest.compose;

import io.keepwarm.events.attention.AttentionState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is to tell of the week that is over.
///
/// @param monday its first day
/// @param attention where the member's attention went; null: not reported yet
/// @param silent people of the inner circle, the longest unheard of first
/// @param listed some of those who are only on a list
/// @param promisesKept how many promises the member kept in it
/// @param promisesLate how many of their promises are open past their day
/// @param toReview follow-ups that ask to think again what somebody matters for
public record Week(
        LocalDate monday,
        @Nullable AttentionState attention,
        List<Silent> silent,
        List<Listed> listed,
        int promisesKept,
        int promisesLate,
        List<Waiting> toReview) {

    public Week {
        silent = List.copyOf(silent);
        listed = List.copyOf(listed);
        toReview = List.copyOf(toReview);
    }

    /// Somebody not heard of; `lastTouchOn` is null when they never were.
    public record Silent(
            String contactId, String name, @Nullable LocalDate lastTouchOn) {}

    /// Somebody with whom nothing ever went both ways.
    public record Listed(String contactId, String name) {}
}
