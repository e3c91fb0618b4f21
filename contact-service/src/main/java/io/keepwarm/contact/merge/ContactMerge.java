package io.keepwarm.contact.merge;

import io.keepwarm.contact.contact.ContactView;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// A merge of two contacts, and what it takes to undo it, as long as it is not undone.
@Entity
public class ContactMerge {
    private static final Duration UNDOABLE = Duration.ofDays(30);

    @Id
    private UUID id;

    private UUID survivorId;
    private UUID loserId;
    private String loserKeeperId;
    private String memberId;
    private Instant mergedAt;
    private Instant undoUntil;
    private @Nullable Instant undoneAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Side before;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Side after;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected ContactMerge() {}

    /// A merge by a member, which made `after` of what the survivor was `before`.
    ContactMerge(UUID id, Parties parties, String memberId, Side before, Side after, Instant now) {
        this.id = id;
        this.survivorId = parties.survivorId();
        this.loserId = parties.loserId();
        this.loserKeeperId = parties.loserKeeperId();
        this.memberId = memberId;
        this.before = before;
        this.after = after;
        this.mergedAt = now;
        this.undoUntil = now.plus(UNDOABLE);
    }

    /// Who was merged into whom, and who kept the loser.
    record Parties(UUID survivorId, UUID loserId, String loserKeeperId) {}

    Parties parties() {
        return new Parties(survivorId, loserId, loserKeeperId);
    }

    UUID id() {
        return id;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    /// Whether it is too late to undo it.
    boolean isFinalAt(Instant now) {
        return now.isAfter(undoUntil);
    }

    Instant undoUntil() {
        return undoUntil;
    }

    Instant mergedAt() {
        return mergedAt;
    }

    @Nullable
    Instant undoneAt() {
        return undoneAt;
    }

    /// It holds no more, and nothing that either said is kept with it.
    void undo(Instant now) {
        undoneAt = now;
        before = null;
        after = null;
    }

    /// What the survivor is without it, as long as it is not undone.
    Side partedFrom(Side now) {
        return Objects.requireNonNull(before).partedFrom(Objects.requireNonNull(after), now);
    }

    MergeView view(ContactView contact) {
        return new MergeView(id, survivorId, loserId, memberId, mergedAt, undoUntil, undoneAt, contact);
    }
}
