package io.keepwarm.events.contact;

import io.keepwarm.events.State;
import java.time.Instant;

/// What is left of an erased contact: the id, so that late events about it can be told and dropped.
///
/// @param team the team
/// @param version counts the changes of this contact; none comes after this one
/// @param changedAt when the contact was erased
/// @param contactId the contact
public record ErasureState(String team, long version, Instant changedAt, String contactId) implements State {

    @Override
    public String key() {
        return contactId;
    }
}
