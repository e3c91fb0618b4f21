package io.keepwarm.digest.knowledge;

import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A follow-up as reminder-service last told of it. Dates are of the member's zone.
@Entity
@Table(schema = "knowledge", name = "follow_up")
public class KnownFollowUp {
    @Id
    private String id;

    private String contact;
    private String member;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "overdue_on")
    private @Nullable LocalDate overdueOn;

    @Column(name = "expires_on")
    private @Nullable LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    private FollowUpStatus state;

    @Column(name = "snoozed_until")
    private @Nullable LocalDate snoozedUntil;

    @Column(name = "answer_id")
    private @Nullable String answerId;

    @Column(name = "private")
    private boolean isPrivate;

    @Column(name = "changed_at")
    private Instant changedAt;

    /// For Hibernate.
    protected KnownFollowUp() {
        id = "";
        contact = "";
        member = "";
        reason = Reason.UNKNOWN;
        dueOn = LocalDate.EPOCH;
        state = FollowUpStatus.UNKNOWN;
        changedAt = Instant.EPOCH;
    }

    /// The follow-up's id.
    public String id() {
        return id;
    }

    /// The contact it is about, under the id it was made for.
    public String contact() {
        return contact;
    }

    /// Whose turn it is.
    public String member() {
        return member;
    }

    /// Why.
    public Reason reason() {
        return reason;
    }

    /// The day to do it.
    public LocalDate dueOn() {
        return dueOn;
    }

    /// The answer that settled it last; null: none did.
    public @Nullable String answerId() {
        return answerId;
    }

    /// It tells of a touch nobody but its member may know of.
    public boolean isPrivate() {
        return isPrivate;
    }

    /// When it last changed, by the clock of reminder-service.
    public Instant changedAt() {
        return changedAt;
    }

    /// Nothing is left to do.
    public boolean isSettled() {
        return state == FollowUpStatus.SETTLED;
    }

    /// It is to be done, and came to be so after `instant`: what was said of it until then is over.
    public boolean hasComeAgainSince(Instant instant) {
        boolean toDo = !isSettled() && state != FollowUpStatus.SNOOZED;
        return toDo && changedAt.isAfter(instant);
    }

    /// Its day has passed, with the days of grace.
    public boolean isOverdue(LocalDate today) {
        return state == FollowUpStatus.OVERDUE || (overdueOn != null && !overdueOn.isAfter(today));
    }

    /// It may still be worked on today: not settled, not put off beyond today, not expired.
    public boolean isOpen(LocalDate today) {
        boolean putOff = snoozedUntil != null && snoozedUntil.isAfter(today) && state == FollowUpStatus.SNOOZED;
        boolean expired = expiresOn != null && expiresOn.isBefore(today);
        return !isSettled() && !putOff && !expired;
    }
}
