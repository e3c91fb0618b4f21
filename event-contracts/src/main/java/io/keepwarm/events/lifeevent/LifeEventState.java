package io.keepwarm.events.lifeevent;

import io.keepwarm.events.State;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that happened to a contact, or that was said about or by them.
///
/// @param team the team
/// @param version counts the changes of this life event
/// @param changedAt when this version came to be
/// @param lifeEventId the life event
/// @param contactId whose life
/// @param kind what it is
/// @param on the day it happened, or was heard of when the day is not known
/// @param side whether it is about the person or by them
/// @param note in a few words
/// @param source where it was read or heard
/// @param notedBy the member who noted it
/// @param expiresOn last day on which a word about it is still timely; null: the reader's own rule
/// @param answeredAt when somebody of the team reacted to it; null: nobody yet
public record LifeEventState(
        String team,
        long version,
        Instant changedAt,
        String lifeEventId,
        String contactId,
        LifeEventKind kind,
        LocalDate on,
        Side side,
        @Nullable String note,
        @Nullable String source,
        String notedBy,
        @Nullable LocalDate expiresOn,
        @Nullable Instant answeredAt)
        implements State {

    @Override
    public String key() {
        return lifeEventId;
    }
}
