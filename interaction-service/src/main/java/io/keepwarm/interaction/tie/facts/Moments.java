package io.keepwarm.interaction.tie.facts;

import io.keepwarm.events.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When the two were first and last in touch, each way. Null means never.
///
/// @param first the oldest touch
/// @param last the newest touch of any kind
/// @param lastReal the newest touch that was more than a like, a comment or a post
/// @param lastOutbound when the member last turned to the contact; a mutual touch is both ways
/// @param lastInbound when the contact last turned to the member
/// @param lastRealOutbound the same, of real touches
/// @param lastRealInbound the same, of real touches
/// @param lastShared the newest touch the team may know of
/// @param lastSharedReal the newest of those that was real
/// @param firstMeeting when they first saw or heard each other
public record Moments(
        @Nullable Instant first,
        @Nullable Latest last,
        @Nullable Instant lastReal,
        @Nullable Instant lastOutbound,
        @Nullable Instant lastInbound,
        @Nullable Instant lastRealOutbound,
        @Nullable Instant lastRealInbound,
        @Nullable Instant lastShared,
        @Nullable Instant lastSharedReal,
        @Nullable Instant firstMeeting) {

    static final Moments NONE = new Moments(null, null, null, null, null, null, null, null, null, null);

    /// The newest touch: of two at the same instant, the one with the greater id.
    public record Latest(Instant at, UUID touch, Channel channel) {
        boolean isBefore(Touch other) {
            return Moments.isBefore(at, touch, other);
        }
    }

    Moments with(Touch touch) {
        return new Moments(
                earlier(first, touch.at()),
                last == null || last.isBefore(touch)
                        ? new Latest(touch.at(), touch.interactionId(), touch.channel())
                        : last,
                touch.isReal() ? later(lastReal, touch.at()) : lastReal,
                touch.isOutbound() ? later(lastOutbound, touch.at()) : lastOutbound,
                touch.isInbound() ? later(lastInbound, touch.at()) : lastInbound,
                touch.answersContact() ? later(lastRealOutbound, touch.at()) : lastRealOutbound,
                touch.answersMember() ? later(lastRealInbound, touch.at()) : lastRealInbound,
                touch.shared() ? later(lastShared, touch.at()) : lastShared,
                touch.shared() && touch.isReal() ? later(lastSharedReal, touch.at()) : lastSharedReal,
                touch.isMeeting() ? earlier(firstMeeting, touch.at()) : firstMeeting);
    }

    /// The order of touches: by time, then by id.
    static boolean isBefore(Instant at, UUID id, Touch other) {
        int byTime = at.compareTo(other.at());
        return byTime < 0 || byTime == 0 && id.compareTo(other.interactionId()) < 0;
    }

    static Instant earlier(@Nullable Instant known, Instant other) {
        return known == null || other.isBefore(known) ? other : known;
    }

    static Instant later(@Nullable Instant known, Instant other) {
        return known == null || other.isAfter(known) ? other : known;
    }
}
