package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.interaction.outreachcheck.text.Span;
import org.jspecify.annotations.Nullable;

/// Something a rule found.
///
/// @param rule the rule
/// @param severity how much it matters
/// @param message what it is and why it matters
/// @param at the words meant; null: something is missing, or the whole message is meant
/// @param suggestion a sentence to use instead or besides; null: there is nothing to add
public record Finding(
        RuleName rule,
        Severity severity,
        String message,
        @Nullable Span at,
        @Nullable String suggestion) {}
