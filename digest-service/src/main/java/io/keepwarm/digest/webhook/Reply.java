package io.keepwarm.digest.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of one attempt to deliver.
sealed interface Reply {

    /// The address answered.
    ///
    /// @param status the HTTP status
    /// @param retryAfter how long it asks to be left alone; null: it does not
    /// @param excerpt the beginning of what it said
    record Answered(int status, @Nullable Duration retryAfter, String excerpt) implements Reply {}

    /// It did not, in time or at all.
    record Silent(String why) implements Reply {}
}
