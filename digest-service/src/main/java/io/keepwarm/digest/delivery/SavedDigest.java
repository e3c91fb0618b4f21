package io.keepwarm.digest.delivery;

import io.keepwarm.digest.preference.MailFormat;
import io.keepwarm.events.digest.DigestKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A digest as it was written, with where it is on its way. Read only: its steps are single statements that look at
/// the state they start from, see [Digests].
@Entity
@Immutable
@Table(name = "digest")
class SavedDigest {
    @Id
    UUID id;

    long version;
    String member;

    @Enumerated(EnumType.STRING)
    DigestKind kind;

    @Column(name = "local_date")
    LocalDate localDate;

    int ordinal;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    @Nullable
    String reason;

    @Nullable
    String address;

    @Column(name = "message_id")
    String messageId;

    String subject;
    String html;
    String plain;
    String content;

    @Enumerated(EnumType.STRING)
    MailFormat format;

    @Column(name = "generated_at")
    Instant generatedAt;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;

    int attempt;

    /// For Hibernate.
    protected SavedDigest() {
        id = new UUID(0, 0);
        member = "";
        kind = DigestKind.UNKNOWN;
        localDate = LocalDate.EPOCH;
        state = DeliveryState.UNKNOWN;
        messageId = "";
        subject = "";
        html = "";
        plain = "";
        content = "";
        format = MailFormat.HTML;
        generatedAt = Instant.EPOCH;
    }
}
