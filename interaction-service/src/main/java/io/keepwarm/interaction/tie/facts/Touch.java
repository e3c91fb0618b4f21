package io.keepwarm.interaction.tie.facts;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One interaction as one tie sees it.
///
/// @param interactionId the interaction; of two touches at the same instant the one with the greater id is the later
/// @param at when it happened
/// @param channel the way it took
/// @param direction who turned to whom
/// @param intent what it was for
/// @param note what was noted; null: nothing
/// @param openTopics what to talk about next time
/// @param onTopic whether they talked about something of substance: topics were named, or it was personal
/// @param gaveValue whether the member gave something of value
/// @param help what the member did about help; null: none was spoken of
/// @param helpKind what sort of help that was, in the member's words; null: not told
/// @param shared whether the team may know of it
public record Touch(
        UUID interactionId,
        Instant at,
        Channel channel,
        Direction direction,
        Intent intent,
        @Nullable String note,
        List<String> openTopics,
        boolean onTopic,
        boolean gaveValue,
        @Nullable HelpSide help,
        @Nullable String helpKind,
        boolean shared) {

    public Touch {
        openTopics = List.copyOf(openTopics);
    }

    /// More than a like, a comment or a post of the member's own: one of the two turned to the other in person.
    public boolean isReal() {
        return intent != Intent.LIKE && intent != Intent.COMMENT && intent != Intent.PUBLISH;
    }

    /// The member turned to the contact.
    public boolean isOutbound() {
        return direction == Direction.OUTBOUND || direction == Direction.MUTUAL;
    }

    /// The contact turned to the member.
    public boolean isInbound() {
        return direction == Direction.INBOUND || direction == Direction.MUTUAL;
    }

    /// The member turned to this contact and may hope for an answer.
    public boolean isAttempt() {
        return isReal() && direction == Direction.OUTBOUND;
    }

    /// The contact turned to the member and may hope for an answer: when they saw or heard each other, it was given.
    public boolean isMessage() {
        return isReal() && direction == Direction.INBOUND && !isMeeting();
    }

    /// It ends the member's waiting for an answer.
    boolean answersMember() {
        return isReal() && isInbound();
    }

    /// It ends the contact's waiting for an answer.
    boolean answersContact() {
        return isReal() && isOutbound();
    }

    /// They saw or heard each other.
    public boolean isMeeting() {
        return isReal() && (channel == Channel.IN_PERSON || channel == Channel.VIDEO || channel == Channel.CALL);
    }

    /// The member gave something of value, or help.
    public boolean gives() {
        return gaveValue || help == HelpSide.GIVEN;
    }

    /// The member received help.
    public boolean receives() {
        return help == HelpSide.RECEIVED;
    }

    /// The member asked for something: what the contact asks of them is no ask of theirs.
    public boolean asks() {
        return asks(intent, direction, help);
    }

    /// The same of what is known of a touch elsewhere.
    public static boolean asks(Intent intent, Direction direction, @Nullable HelpSide help) {
        return help == HelpSide.ASKED || intent == Intent.ASK && direction != Direction.INBOUND;
    }

    /// They talked about something of substance, both taking part or the contact telling.
    boolean isTalk() {
        return isReal() && onTopic && isInbound();
    }

    /// Something that mattered was said: there is a note of it, or it was about something of substance.
    public boolean tellsSomething() {
        return isReal() && (note != null || onTopic);
    }

    /// Whether it passed something of value, either way.
    boolean hasValue() {
        return gives() || receives();
    }
}
