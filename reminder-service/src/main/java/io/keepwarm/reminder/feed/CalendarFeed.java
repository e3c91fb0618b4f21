package io.keepwarm.reminder.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One secret address of a member's calendar. It is not changed, but revoked and made anew.
@Entity
@Table(name = "calendar_feed")
class CalendarFeed {
    static final long VERSION = 1;

    @Id
    UUID id;

    @Column(name = "member_id")
    String memberId;

    String name;

    /// The hash of the secret.
    String secret;

    @Column(name = "created_at")
    Instant createdAt;

    /// When a calendar program asked last, to the day.
    @Column(name = "read_at")
    @Nullable
    Instant readAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected CalendarFeed() {}

    CalendarFeed(UUID id, String memberId, String name, String secret, Instant now) {
        this.id = id;
        this.memberId = memberId;
        this.name = name;
        this.secret = secret;
        this.createdAt = now;
    }

    FeedView view(@Nullable String url) {
        return new FeedView(id, VERSION, name, url, createdAt, readAt);
    }
}
