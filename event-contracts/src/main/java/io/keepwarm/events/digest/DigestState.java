package io.keepwarm.events.digest;

import io.keepwarm.events.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One digest mail to one member. Its text is in no event.
///
/// @param team the team
/// @param version counts the changes of this digest
/// @param changedAt when this version came to be
/// @param digestId the digest
/// @param memberId who got it
/// @param kind which sort of digest
/// @param localDate the day it is for, in the member's zone
/// @param ordinal 0 for the one that comes by itself, 1 and up for those asked for on that day
/// @param state what has become of the mail
/// @param messageId the Message-ID of the mail; null: none was sent
/// @param sentAt when the mail server took it; null: it has not
/// @param followUpIds the follow-ups it named
public record DigestState(
        String team,
        long version,
        Instant changedAt,
        String digestId,
        String memberId,
        DigestKind kind,
        LocalDate localDate,
        int ordinal,
        DigestStatus state,
        @Nullable String messageId,
        @Nullable Instant sentAt,
        List<String> followUpIds)
        implements State {

    public DigestState {
        followUpIds = followUpIds == null ? List.of() : List.copyOf(followUpIds);
    }

    @Override
    public String key() {
        return digestId;
    }
}
