package io.keepwarm.events.attention;

import io.keepwarm.events.Event;

/// What is reported about a member's attention.
public sealed interface AttentionEvent extends Event {

    @Override
    AttentionState state();

    /// A week is over, or an earlier one had to be counted again.
    record AttentionReported(AttentionState state) implements AttentionEvent {}
}
