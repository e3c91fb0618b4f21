package io.keepwarm.interaction.tie.facts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose turn it is: who waits for an answer of whom, and how long the contact takes to give one.
///
/// @param attempts of the member, that the contact has not answered
/// @param messages of the contact, that the member has not answered
/// @param declinedThrough messages up to here were closed by hand; null: none were
/// @param replies how long the contact takes to answer
public record Turns(
        Unanswered attempts, Unanswered messages, @Nullable Instant declinedThrough, Replies replies) {
    static final Turns NONE = new Turns(Unanswered.NONE, Unanswered.NONE, null, Replies.NONE);

    public Turns {
        attempts = Objects.requireNonNullElse(attempts, Unanswered.NONE);
        messages = Objects.requireNonNullElse(messages, Unanswered.NONE);
        replies = Objects.requireNonNullElse(replies, Replies.NONE);
    }

    /// With one touch more, or empty when only a count from scratch can tell: of a back-dated answer it is not known
    /// what came after it.
    ///
    /// @param before when the two were in touch before it
    Optional<Turns> with(Touch touch, Moments before) {
        var lastAnswer = before.lastRealInbound();
        var nowReplies = replies.with(touch, attempts, lastAnswer);
        var nowAttempts = touch.answersMember()
                ? attempts.answered(touch.at())
                : Optional.of(touch.isAttempt() ? attempts.with(touch, lastAnswer) : attempts);
        var nowMessages = touch.answersContact()
                ? messages.answered(touch.at())
                : Optional.of(touch.isMessage() ? messages.with(touch, answeredThrough(before)) : messages);
        if (nowReplies.isEmpty() || nowAttempts.isEmpty() || nowMessages.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Turns(
                nowAttempts.orElseThrow(), nowMessages.orElseThrow(), declinedThrough, nowReplies.orElseThrow()));
    }

    /// Counted from scratch.
    ///
    /// @param inOrder all touches in the order of time, attempts first
    /// @param moments when the two were in touch by all of them
    static Turns of(List<Touch> inOrder, Moments moments, @Nullable Instant declinedThrough) {
        var turns = new Turns(Unanswered.NONE, Unanswered.NONE, declinedThrough, Replies.of(inOrder));
        Unanswered attempts = Unanswered.NONE;
        Unanswered messages = Unanswered.NONE;
        for (Touch touch : inOrder) {
            attempts = touch.isAttempt() ? attempts.with(touch, moments.lastRealInbound()) : attempts;
            messages = touch.isMessage() ? messages.with(touch, turns.answeredThrough(moments)) : messages;
        }
        return new Turns(attempts, messages, declinedThrough, turns.replies);
    }

    /// After the member closed the messages up to an instant, the newest of them.
    Turns declined(Instant through) {
        return new Turns(attempts, Unanswered.NONE, Moments.later(declinedThrough, through), replies);
    }

    private @Nullable Instant answeredThrough(Moments moments) {
        Instant answered = moments.lastRealOutbound();
        return answered == null ? declinedThrough : Moments.later(declinedThrough, answered);
    }
}
