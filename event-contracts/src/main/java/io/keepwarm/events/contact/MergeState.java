package io.keepwarm.events.contact;

import io.keepwarm.events.State;
import java.time.Instant;

/// One contact (the loser, the key) and the contact it was found to be the same person as (the survivor).
///
/// Whether the merge holds or was undone is said by the event's type. A newer saved state of the loser means it
/// was undone, too.
///
/// @param team the team
/// @param version counts the changes of the loser, together with its saved states
/// @param changedAt when this version came to be
/// @param contactId the loser
/// @param survivorId the contact whose record goes on
public record MergeState(String team, long version, Instant changedAt, String contactId, String survivorId)
        implements State {

    @Override
    public String key() {
        return contactId;
    }
}
