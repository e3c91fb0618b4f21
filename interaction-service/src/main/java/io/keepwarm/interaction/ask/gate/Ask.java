package io.keepwarm.interaction.ask.gate;

import io.keepwarm.interaction.outreachcheck.ask.AskKind;
import io.keepwarm.interaction.outreachcheck.ask.AskSize;

/// Something a member would ask of a contact.
///
/// @param kind its step on the ladder
/// @param size how much of it
/// @param onlyMine whether only the member, or whom they ask for, gains
/// @param offersSomething whether something is offered with it
/// @param leavesAWayOut whether it is put so that it can easily be declined
public record Ask(AskKind kind, AskSize size, boolean onlyMine, boolean offersSomething, boolean leavesAWayOut) {

    boolean isAtLeast(AskKind step) {
        return kind.compareTo(step) >= 0;
    }

    /// What it is called.
    public String named() {
        return switch (kind) {
            case INFORMATION -> "a piece of information";
            case ADVICE -> "advice";
            case TALK -> "a talk";
            case REVIEW -> "a review";
            case INTRODUCTION -> "an introduction";
            case REFERRAL -> "a referral";
            case JOB -> "a job";
            case FAVOUR -> "a favour or goods";
        };
    }

    /// The same ask of another step, small, and put as kindly as can be.
    public Ask of(AskKind step) {
        return new Ask(step, AskSize.SMALL, onlyMine, true, true);
    }
}
