package io.keepwarm.reminder.feed;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A feed as its member sees it.
///
/// @param url the secret address; told once, when the feed is made
/// @param readAt when a calendar program asked last, as far as a day
@Schema(name = "CalendarFeed")
public record FeedView(
        UUID id,
        long version,
        String name,
        @Nullable String url,
        Instant createdAt,
        @Nullable Instant readAt) {}
