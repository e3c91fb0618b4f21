package io.keepwarm.reminder.ownreminder;

import io.keepwarm.reminder.recurrence.Recurrence;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A member's own reminder about a contact.
@Entity
@Table(name = "reminder")
class OwnReminder {
    @Id
    UUID id;

    @Column(name = "contact_id", updatable = false)
    String contactId;

    @Column(name = "member_id", updatable = false)
    String memberId;

    String note;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Nullable
    String rule;

    @Enumerated(EnumType.STRING)
    @Column(name = "recur_from")
    Recurrence.From recurFrom;

    String zone;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "lead_days")
    List<Integer> leadDays;

    long version;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected OwnReminder() {}

    @SuppressWarnings("NullAway.Init") // revise does
    OwnReminder(UUID id, String contactId, String memberId, Instant now) {
        this.id = id;
        this.contactId = contactId;
        this.memberId = memberId;
        this.createdAt = now;
    }

    void revise(ReminderTerms terms, String memberZone, Instant now) {
        note = terms.note().strip();
        startsOn = terms.startsOn();
        rule = terms.rule();
        recurFrom = terms.recurFrom() == null ? Recurrence.From.SCHEDULE : terms.recurFrom();
        zone = terms.zone() == null ? memberZone : terms.zone();
        leadDays = terms.leadDays() == null
                ? List.of()
                : terms.leadDays().stream().distinct().sorted().toList();
        version++;
        changedAt = now;
    }

    ReminderTerms terms() {
        return new ReminderTerms(contactId, note, startsOn, rule, recurFrom, zone, leadDays);
    }

    ReminderView view() {
        return new ReminderView(
                id,
                version,
                contactId,
                memberId,
                note,
                startsOn,
                rule,
                recurFrom,
                zone,
                List.copyOf(leadDays),
                createdAt,
                changedAt);
    }
}
