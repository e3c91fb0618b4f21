package io.keepwarm.digest.compose;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day to remember that is still to come.
///
/// @param contactId whose day
/// @param name the person's name
/// @param kind such as `BIRTHDAY`
/// @param label what to call it; null: the kind says it
/// @param on the day
public record Coming(
        String contactId,
        String name,
        String kind,
        @Nullable String label,
        LocalDate on) {}
