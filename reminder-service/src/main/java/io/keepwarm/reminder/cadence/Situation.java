package io.keepwarm.reminder.cadence;

import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What is known of a contact and of its keeper's tie to it, as far as the rules of keeping in touch ask.
///
/// @param zone the keeper's
/// @param pausedUntil the last day of the state PAUSED; null: it has no end
/// @param muted whether the keeper wants to hear no more of this contact
/// @param tieChangedAt when the tie came to be as it is known; null: nothing was ever heard of it, so silence about
///     touches means nothing
/// @param lastRealTouchAt null: they have never been in touch
/// @param sharedLastRealTouchAt the same, of the touches the team may know of
public record Situation(
        String contactId,
        String keeperId,
        ContactStatus status,
        @Nullable LocalDate pausedUntil,
        boolean trashed,
        ContactSource source,
        Instant createdAt,
        Tier tier,
        @Nullable String cadence,
        ZoneId zone,
        boolean muted,
        @Nullable Instant tieChangedAt,
        @Nullable Instant lastRealTouchAt,
        @Nullable Instant sharedLastRealTouchAt) {

    /// Whether anybody should be told to be in touch with the contact at all, be it after a pause.
    public boolean wanted() {
        return switch (status) {
            case ACTIVE -> !trashed && !muted;
            case PAUSED -> pausedUntil != null && !trashed && !muted;
            case ENDED, DECEASED, ARCHIVED, UNKNOWN -> false;
        };
    }

    /// The first day from `day` on that is not within a pause.
    LocalDate afterPause(LocalDate day) {
        if (status != ContactStatus.PAUSED || pausedUntil == null || day.isAfter(pausedUntil)) {
            return day;
        }
        return pausedUntil.plusDays(1);
    }

    /// Whether a day that counts from `anchor`, or an end that came with it, would tell a colleague of a touch that is
    /// the keeper's alone.
    public boolean givesAwayPrivateTouch(Instant anchor) {
        return anchor.equals(lastRealTouchAt) && !anchor.equals(sharedLastRealTouchAt);
    }

    /// Whether the newest real touch is the keeper's alone.
    public boolean lastTouchIsPrivate() {
        return lastRealTouchAt != null && givesAwayPrivateTouch(lastRealTouchAt);
    }

    /// Whether anything was ever heard of the tie.
    public boolean tieKnown() {
        return tieChangedAt != null;
    }

    /// Whether they have been in touch since the contact came to Keepwarm.
    boolean touchedSinceCreated() {
        return lastRealTouchAt != null && !lastRealTouchAt.isBefore(createdAt);
    }
}
