package io.keepwarm.reminder.followup;

import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.reminder.plan.Course;
import io.keepwarm.reminder.plan.Standing;
import io.keepwarm.reminder.plan.Wanted;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something one member is to do about one contact. Every change counts the version up and sets when the tick
/// has to look next: at the local midnight that begins the due day, then when it is late, at last when it makes
/// no sense any more.
@Entity
@Table(name = "follow_up")
class FollowUp {
    private static final Duration SHOWN_WHEN_SETTLED = Duration.ofDays(90);

    @Id
    UUID id;

    @Column(updatable = false)
    String team;

    @Column(name = "contact_id", updatable = false)
    String contactId;

    @Column(name = "member_id", updatable = false)
    String memberId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Reason reason;

    @Column(name = "source_id", updatable = false)
    @Nullable
    String sourceId;

    @Column(name = "anchor_at")
    Instant anchorAt;

    /// No touch before this moves its day: it was skipped, or handed over, then.
    @Column(name = "skipped_at")
    @Nullable
    Instant skippedAt;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "warn_on")
    @Nullable
    LocalDate warnOn;

    /// When it is late by its rule; [#overdueOn] is later while it is put off.
    @Column(name = "late_on")
    @Nullable
    LocalDate lateOn;

    @Column(name = "overdue_on")
    @Nullable
    LocalDate overdueOn;

    @Column(name = "expires_on")
    @Nullable
    LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    FollowUpStatus state;

    @Column(name = "snoozed_until")
    @Nullable
    LocalDate snoozedUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "settled_by")
    @Nullable
    SettledBy settledBy;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    /// What it was answered as done with; one that was taken back stays, for those who acted on it to undo that.
    @Embedded
    @Nullable
    GivenAnswer answer;

    @Column(name = "heard_answer")
    long heardAnswer;

    @Column(name = "next_at")
    @Nullable
    Instant nextAt;

    @Column(name = "retire_at")
    @Nullable
    Instant retireAt;

    /// Its day, or its end, would tell a colleague of a touch that is its member's alone.
    @Column(name = "is_private")
    boolean isPrivate;

    long version;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Transient
    private boolean loadedNamed;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected FollowUp() {}

    FollowUp(UUID id, String team, String contactId, Wanted wanted, ZoneId zone, Instant now) {
        this.id = id;
        this.team = team;
        this.contactId = contactId;
        this.memberId = wanted.memberId();
        this.reason = wanted.reason();
        this.sourceId = wanted.sourceId();
        this.createdAt = now;
        this.changedAt = now;
        this.state = FollowUpStatus.SCHEDULED;
        this.anchorAt = wanted.anchorAt();
        this.dueOn = wanted.dueOn();
        move(wanted, zone, now);
    }

    @PostLoad
    void loaded() {
        loadedNamed = isNamed();
    }

    /// Whether its member has it to do now, or is told of it before.
    boolean isNamed() {
        return state == FollowUpStatus.DUE
                || state == FollowUpStatus.OVERDUE
                || state == FollowUpStatus.SCHEDULED && warnOn != null;
    }

    /// Whether its member has it to do now.
    boolean isOutstanding() {
        return state == FollowUpStatus.DUE || state == FollowUpStatus.OVERDUE;
    }

    /// Whether it was so named before this transaction.
    boolean wasNamed() {
        return loadedNamed;
    }

    boolean isOpen() {
        return state != FollowUpStatus.SETTLED;
    }

    /// Whether it is another one of the same member, reason and source.
    boolean isBeside(FollowUp other) {
        return !id.equals(other.id)
                && memberId.equals(other.memberId)
                && reason == other.reason
                && Objects.equals(sourceId, other.sourceId);
    }

    Standing standing() {
        return new Standing(
                id,
                memberId,
                reason,
                sourceId,
                anchorAt,
                skippedAt,
                dueOn,
                warnOn,
                lateOn,
                expiresOn,
                isPrivate,
                isOpen() ? null : settledBy,
                isOpen() ? null : settledAt,
                settledBy == SettledBy.ANSWER && answer != null ? answer.at() : null);
    }

    /// Gives it other days: see [Course#moved].
    void move(Wanted wanted, ZoneId zone, Instant now) {
        boolean anotherDay = version == 0 || !dueOn.equals(wanted.dueOn()) || !anchorAt.equals(wanted.anchorAt());
        anchorAt = wanted.anchorAt();
        skippedAt = wanted.countsFrom();
        warnOn = wanted.warnOn();
        isPrivate = wanted.isPrivate();
        take(course().moved(wanted, anotherDay), zone, now);
    }

    /// Only who may see it changes.
    void mark(boolean hidden, Instant now) {
        isPrivate = hidden;
        changed(now);
    }

    /// Its next step in time, one at a time. False when that is still to come where its member is by now.
    boolean advance(ZoneId zone, Instant now) {
        var next = course().advanced(zone, now);
        if (next.equals(course())) {
            zoneIs(zone);
            return false;
        }
        if (next.isOpen()) {
            take(next, zone, now);
        } else {
            settle(SettledBy.STATE_CHANGE, now);
        }
        return true;
    }

    /// Comes back on `until`, and is overdue the day after.
    void snooze(LocalDate until, ZoneId zone, Instant now) {
        take(course().snoozed(until), zone, now);
    }

    private Course course() {
        return new Course(state, dueOn, lateOn, overdueOn, expiresOn, snoozedUntil);
    }

    private void take(Course course, ZoneId zone, Instant now) {
        state = course.state();
        dueOn = course.dueOn();
        lateOn = course.lateOn();
        overdueOn = course.overdueOn();
        expiresOn = course.expiresOn();
        snoozedUntil = course.snoozedUntil();
        zoneIs(zone);
        changed(now);
    }

    /// Done with. An answer that was taken back before does not stand beside it.
    void settle(SettledBy by, Instant now) {
        answer = null;
        state = FollowUpStatus.SETTLED;
        settledBy = by;
        settledAt = now;
        nextAt = null;
        retireAt = now.plus(SHOWN_WHEN_SETTLED);
        changed(now);
    }

    /// Done with by a touch that the member tells of.
    void answered(GivenAnswer given, Instant now) {
        settle(SettledBy.ANSWER, now);
        answer = given;
    }

    /// Whether an answer can be taken back: there is one, or it was put off.
    boolean isAnswered() {
        return state == FollowUpStatus.SNOOZED
                || settledBy == SettledBy.ANSWER
                || settledBy == SettledBy.SKIP
                || settledBy == SettledBy.DISMISS;
    }

    /// Notes the version of an answer from the digest; false when that one, or a newer, was heard already.
    boolean hears(long answerVersion) {
        if (answerVersion <= heardAnswer) {
            return false;
        }
        heardAnswer = answerVersion;
        return true;
    }

    /// Open again, as if it had not been answered. The answer stays, for those who acted on it to undo that.
    void reopen(ZoneId zone, Instant now) {
        settledBy = null;
        settledAt = null;
        retireAt = null;
        take(course().reopened(), zone, now);
    }

    /// Its days begin as they do in that zone. That is no change that anybody is told of.
    void zoneIs(ZoneId zone) {
        nextAt = course().next(zone).orElse(null);
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }
}
