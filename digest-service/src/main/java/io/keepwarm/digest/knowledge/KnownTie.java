package io.keepwarm.digest.knowledge;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.WarmthBand;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands between one member and one contact. It may hold private words, so it is for that member alone.
@Entity
@Table(schema = "knowledge", name = "tie")
public class KnownTie {
    @Id
    private String key;

    private String contact;
    private String member;

    @Column(name = "last_touch_at")
    private @Nullable Instant lastTouchAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_channel")
    private @Nullable Channel lastChannel;

    private @Nullable String note;

    @Column(name = "note_on")
    private @Nullable LocalDate noteOn;

    @Enumerated(EnumType.STRING)
    private WarmthBand band;

    @Column(name = "list_only")
    private boolean listOnly;

    /// For Hibernate.
    protected KnownTie() {
        key = "";
        contact = "";
        member = "";
        band = WarmthBand.UNKNOWN;
    }

    /// The member.
    public String member() {
        return member;
    }

    /// The contact.
    public String contact() {
        return contact;
    }

    /// The newest touch of any kind; null: never.
    public @Nullable Instant lastTouchAt() {
        return lastTouchAt;
    }

    /// The way the newest touch took; null: not known.
    public @Nullable Channel lastChannel() {
        return lastChannel;
    }

    /// What was noted last; null: nothing was.
    public @Nullable String note() {
        return note;
    }

    /// The day of the touch that was noted.
    public @Nullable LocalDate noteOn() {
        return noteOn;
    }

    /// Nothing ever went both ways.
    public boolean isListOnly() {
        return listOnly;
    }

    /// How warm it is, in a word.
    public WarmthBand band() {
        return band;
    }
}
