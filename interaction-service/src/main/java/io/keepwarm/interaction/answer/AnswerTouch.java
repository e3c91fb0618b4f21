package io.keepwarm.interaction.answer;

import io.keepwarm.chassis.time.NameBasedId;
import io.keepwarm.events.Channel;
import io.keepwarm.events.followup.FollowUpState;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.interaction.NewInteraction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The touch that an answer stands for: the member turned to the contact for the follow-up's reason.
final class AnswerTouch {
    private static final UUID NAMESPACE = UUID.fromString("0b6a8a4e-6f0e-5c9b-9d2f-3f3c1a0f6f6d");
    private static final int LONGEST_SUMMARY = 4000;

    private AnswerTouch() {}

    /// The same id for every repetition of one answer: a name-based UUID of version 5 (RFC 9562).
    static UUID id(String team, String answerId) {
        return NameBasedId.of(NAMESPACE, team, answerId);
    }

    /// The touch, or empty when the contact's id is none this service could have logged anything about.
    static Optional<NewInteraction> of(FollowUpState state, FollowUpState.GivenAnswer answer) {
        Channel channel = answer.channel();
        return contact(state)
                .map(contact -> new NewInteraction(
                        List.of(contact),
                        answer.occurredAt(),
                        channel == null || channel == Channel.UNKNOWN ? Channel.OTHER : channel,
                        direction(state.reason()),
                        intent(state.reason()),
                        summary(answer.summary()),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        false,
                        false,
                        List.of()));
    }

    private static @Nullable String summary(@Nullable String summary) {
        return summary == null || summary.length() <= LONGEST_SUMMARY ? summary : summary.substring(0, LONGEST_SUMMARY);
    }

    private static Optional<UUID> contact(FollowUpState state) {
        try {
            return Optional.of(UUID.fromString(state.contactId()));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /// The member turned to them; what was shared, the two have talked about.
    private static Direction direction(Reason reason) {
        return reason == Reason.DISCUSS_SHARED ? Direction.MUTUAL : Direction.OUTBOUND;
    }

    private static Intent intent(Reason reason) {
        return switch (reason) {
            case KEEP_IN_TOUCH, DISCUSS_SHARED -> Intent.CATCH_UP;
            case FIRST_FOLLOW_UP -> Intent.CONNECT;
            case RECONNECT -> Intent.RECONNECT;
            case REPLY_OWED -> Intent.REPLY;
            case SAY_THANKS -> Intent.THANK;
            case REPORT_BACK -> Intent.REPORT_BACK;
            case OCCASION, CONGRATULATE -> Intent.CONGRATULATE;
            case MY_PROMISE, THEIR_PROMISE, REVIEW_RELEVANCE, CUSTOM, UNKNOWN -> Intent.OTHER;
        };
    }
}
