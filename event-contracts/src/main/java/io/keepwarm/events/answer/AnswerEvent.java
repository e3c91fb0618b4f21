package io.keepwarm.events.answer;

import io.keepwarm.events.Event;

/// What happens when a member answers a follow-up from the digest.
public sealed interface AnswerEvent extends Event {

    @Override
    AnswerState state();

    /// The member answered, or took an answer back.
    record FollowUpAnswered(AnswerState state) implements AnswerEvent {}
}
