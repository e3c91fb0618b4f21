package io.keepwarm.interaction.outreach;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreach.OutreachView.Result;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request a member sent to somebody.
@Entity
public class Outreach {
    @Id
    private UUID id;

    private long version;
    private String memberId;

    @Nullable
    private String contactId;

    @Nullable
    private String name;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Intent intent;

    @Nullable
    private String text;

    @Nullable
    private String reason;

    private Instant sentAt;

    @Nullable
    private UUID interactionId;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Outcome outcome;

    @Nullable
    private LocalDate outcomeOn;

    @Nullable
    private String outcomeNote;

    private Instant createdAt;
    private Instant updatedAt;

    /// For Hibernate.
    protected Outreach() {}

    /// Version 1 of what `memberId` sent; `touch` is what it was logged as.
    Outreach(UUID id, String memberId, NewOutreach sent, Instant sentAt, @Nullable UUID touch, Instant now) {
        this.id = id;
        this.version = 1;
        this.memberId = memberId;
        this.contactId = sent.contactId() == null ? null : sent.contactId().toString();
        this.name = text(sent.name());
        this.channel = sent.channel();
        this.intent = sent.intent();
        this.text = text(sent.text());
        this.reason = text(sent.reason());
        this.sentAt = sentAt;
        this.interactionId = touch;
        this.createdAt = now;
        this.updatedAt = now;
    }

    private static @Nullable String text(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }

    void ended(Outcome what, LocalDate on, @Nullable String note, Instant now) {
        outcome = what;
        outcomeOn = on;
        outcomeNote = text(note);
        version++;
        updatedAt = now;
    }

    /// The person is this contact.
    void became(String contact) {
        contactId = contact;
    }

    /// As JSON, under the contact that answers for its own.
    OutreachView view(@Nullable String standIn) {
        return new OutreachView(
                id,
                version,
                memberId,
                standIn,
                name,
                channel,
                intent,
                text,
                reason,
                sentAt,
                interactionId,
                outcome == null ? null : new Result(outcome, Objects.requireNonNull(outcomeOn), outcomeNote),
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

    @Nullable
    String contactId() {
        return contactId;
    }

    Instant sentAt() {
        return sentAt;
    }
}
