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
/// @param way the newest real touch and the way it took; null also where it was not kept yet when the last one came
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
        @Nullable Instant firstMeeting,
        @Nullable Latest way) {

    static final Moments NONE = new Moments(null, null, null, null, null, null, null, null, null, null, null);

    /// The newest touch: of two at the same instant, the one with the greater id.
    public record Latest(Instant at, UUID touch, Channel channel) {
        static Latest later(@Nullable Latest known, Touch touch) {
            return known == null || Moments.isBefore(known.at, known.touch, touch)
                    ? new Latest(touch.at(), touch.interactionId(), touch.channel())
                    : known;
        }
    }

    Moments with(Touch touch) {
        return new Moments(
                earlier(first, touch.at()),
                Latest.later(last, touch),
                touch.isReal() ? later(lastReal, touch.at()) : lastReal,
                touch.isOutbound() ? later(lastOutbound, touch.at()) : lastOutbound,
                touch.isInbound() ? later(lastInbound, touch.at()) : lastInbound,
                touch.answersContact() ? later(lastRealOutbound, touch.at()) : lastRealOutbound,
                touch.answersMember() ? later(lastRealInbound, touch.at()) : lastRealInbound,
                touch.shared() ? later(lastShared, touch.at()) : lastShared,
                touch.shared() && touch.isReal() ? later(lastSharedReal, touch.at()) : lastSharedReal,
                touch.isMeeting() ? earlier(firstMeeting, touch.at()) : firstMeeting,
                touch.isReal() ? Latest.later(way, touch) : way);
    }

    /// The way the newest real touch took, else the newest of any kind: null when there is none.
    public @Nullable Channel channel() {
        var newest = way == null ? last : way;
        return newest == null ? null : newest.channel();
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
