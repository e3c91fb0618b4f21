package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.text.Span;
import java.util.Optional;
import java.util.OptionalInt;

/// More characters than the channel takes, or than are read on it.
public record TooLong() implements Rule {
    /// What LinkedIn takes as the note of an invitation.
    private static final int INVITATION = 300;
    /// Three text messages of 160 characters.
    private static final int SHORT_MESSAGE = 480;
    /// What the shortest of the wide-spread networks takes.
    private static final int POST = 280;

    /// The most characters, in UTF-16 units, that a message may have there; empty when nothing limits it.
    public static OptionalInt limit(Channel channel, Intent intent) {
        return switch (channel) {
            case LINKEDIN -> intent == Intent.CONNECT ? OptionalInt.of(INVITATION) : OptionalInt.empty();
            case MESSAGE -> OptionalInt.of(SHORT_MESSAGE);
            case SOCIAL -> OptionalInt.of(POST);
            case EMAIL, CALL, VIDEO, IN_PERSON, LETTER, OTHER, UNKNOWN -> OptionalInt.empty();
        };
    }

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        var limit = limit(draft.channel(), draft.intent());
        int length = draft.text().written().length();
        if (limit.isEmpty() || length <= limit.getAsInt()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                RuleName.TOO_LONG,
                draft.channel() == Channel.LINKEDIN ? Severity.BLOCK : Severity.WARN,
                draft.say("too-long.message", length, limit.getAsInt(), draft.say("channel." + draft.channel())),
                new Span(limit.getAsInt(), length),
                draft.say("too-long.suggestion", length - limit.getAsInt())));
    }
}
