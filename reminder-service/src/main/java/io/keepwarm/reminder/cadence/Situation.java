package io.keepwarm.reminder.cadence;

import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What is known of a contact and of its keeper's tie to it, as far as the rules of keeping in touch ask.
///
/// @param zone the keeper's
/// @param muted whether the keeper wants to hear no more of this contact
/// @param tieKnown whether anything was ever heard of the tie; if not, silence about touches means nothing
/// @param lastRealTouchAt null: they have never been in touch
public record Situation(
        String contactId,
        String keeperId,
        ContactStatus status,
        boolean trashed,
        ContactSource source,
        Instant createdAt,
        Tier tier,
        @Nullable String cadence,
        ZoneId zone,
        boolean muted,
        boolean tieKnown,
        @Nullable Instant lastRealTouchAt) {

    /// Whether anybody should be told to be in touch with the contact at all.
    public boolean wanted() {
        return status == ContactStatus.ACTIVE && !trashed && !muted;
    }

    /// Whether they have been in touch since the contact came to Keepwarm.
    boolean touchedSinceCreated() {
        return lastRealTouchAt != null && !lastRealTouchAt.isBefore(createdAt);
    }
}
