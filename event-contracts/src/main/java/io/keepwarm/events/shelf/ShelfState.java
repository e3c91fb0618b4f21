package io.keepwarm.events.shelf;

import io.keepwarm.events.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing worth sharing and one contact it would interest.
///
/// @param team the team
/// @param version counts the changes of this pair
/// @param changedAt when this version came to be
/// @param shelfItemId the thing
/// @param contactId the contact
/// @param memberId the member on whose shelf it lies
/// @param title what it is
/// @param url where it is; null: not on the web
/// @param why which interests or needs it matches, in words to be shown
/// @param sharedAt when it was shared; null: not yet
public record ShelfState(
        String team,
        long version,
        Instant changedAt,
        String shelfItemId,
        String contactId,
        String memberId,
        String title,
        @Nullable String url,
        List<String> why,
        @Nullable Instant sharedAt)
        implements State {

    public ShelfState {
        why = why == null ? List.of() : List.copyOf(why);
    }

    @Override
    public String key() {
        return shelfItemId + ":" + contactId;
    }
}
