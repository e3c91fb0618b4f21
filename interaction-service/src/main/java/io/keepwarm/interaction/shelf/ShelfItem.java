package io.keepwarm.interaction.shelf;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.chassis.words.Folded;
import io.keepwarm.chassis.words.Topics;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A thing worth sharing.
@Entity
public class ShelfItem {
    @Id
    private UUID id;

    private long version;
    private String memberId;
    private String title;

    @Nullable
    private String url;

    @Nullable
    private String urlKey;

    @Nullable
    private String note;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> words = List.of();

    @Nullable
    private LocalDate expiresOn;

    @Nullable
    private Instant lapsesAt;

    private Instant createdAt;
    private Instant updatedAt;

    /// For Hibernate.
    protected ShelfItem() {}

    /// Version 1 of what `memberId`, who lives in `zone`, puts on their shelf.
    ShelfItem(UUID id, String memberId, NewShelfItem told, ZoneId zone, Instant now) {
        this.id = id;
        this.memberId = memberId;
        this.createdAt = now;
        tell(told, zone, now);
    }

    /// Replaces what is told by one version more.
    final void tell(NewShelfItem told, ZoneId zone, Instant now) {
        version++;
        updatedAt = now;
        title = told.title().strip();
        url = text(told.url());
        urlKey = url == null ? null : Folded.url(url);
        note = text(told.note());
        topics = told.topics() == null
                ? List.of()
                : told.topics().stream().map(String::strip).distinct().toList();
        words = List.copyOf(topics.isEmpty() ? Topics.of(title) : Topics.of(topics.toArray(String[]::new)));
        expiresOn = told.expiresOn();
        lapsesAt = expiresOn == null ? null : LocalDays.startOf(expiresOn.plusDays(1), zone);
    }

    private static @Nullable String text(@Nullable String told) {
        return told == null || told.isBlank() ? null : told.strip();
    }

    /// Its last day has passed, and its matches were withdrawn.
    void lapse() {
        lapsesAt = null;
    }

    boolean isExpired(LocalDate today) {
        return expiresOn != null && expiresOn.isBefore(today);
    }

    ShelfItemView view(LocalDate today) {
        return new ShelfItemView(
                id,
                version,
                memberId,
                title,
                url,
                note,
                List.copyOf(topics),
                expiresOn,
                isExpired(today),
                createdAt,
                updatedAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String memberId() {
        return memberId;
    }

    String title() {
        return title;
    }

    @Nullable
    String url() {
        return url;
    }

    @Nullable
    String urlKey() {
        return urlKey;
    }

    List<String> topics() {
        return List.copyOf(topics);
    }

    List<String> words() {
        return List.copyOf(words);
    }
}
