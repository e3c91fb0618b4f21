package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.Channel;
import io.keepwarm.events.followup.FollowUpState;
import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.reminder.plan.Standing;
import io.keepwarm.reminder.plan.Wanted;
import jakarta.persistence.Column;
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

    @Column(name = "answer_id")
    @Nullable
    String answerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer_channel")
    @Nullable
    Channel answerChannel;

    @Column(name = "answer_summary")
    @Nullable
    String answerSummary;

    @Column(name = "answered_at")
    @Nullable
    Instant answeredAt;

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
                settledBy == SettledBy.ANSWER ? answeredAt : null);
    }

    /// Gives it other days. A snooze holds; otherwise it waits for its day anew, unless that stays the same.
    void move(Wanted wanted, ZoneId zone, Instant now) {
        boolean anotherDay = version == 0 || !dueOn.equals(wanted.dueOn()) || !anchorAt.equals(wanted.anchorAt());
        anchorAt = wanted.anchorAt();
        skippedAt = wanted.countsFrom();
        dueOn = wanted.dueOn();
        warnOn = wanted.warnOn();
        lateOn = wanted.overdueOn();
        expiresOn = wanted.expiresOn();
        isPrivate = wanted.isPrivate();
        if (state != FollowUpStatus.SNOOZED) {
            if (anotherDay) {
                state = FollowUpStatus.SCHEDULED;
            }
            overdueOn = lateOn;
        }
        nextAt = next(zone);
        changed(now);
    }

    /// Only who may see it changes.
    void mark(boolean hidden, Instant now) {
        isPrivate = hidden;
        changed(now);
    }

    /// Its next step in time, one at a time: waiting or snoozed to due, due to overdue; and to its end, when it
    /// makes no sense any more. False when that is still to come where its member is by now.
    boolean advance(ZoneId zone, Instant now) {
        zoneIs(zone);
        if (nextAt == null || nextAt.isAfter(now)) {
            return false;
        }
        if (isExpired(zone, now)) {
            settle(SettledBy.STATE_CHANGE, now);
            return true;
        }
        switch (state) {
            case SCHEDULED, SNOOZED -> {
                state = FollowUpStatus.DUE;
                snoozedUntil = null;
            }
            case DUE -> {
                boolean late =
                        overdueOn != null && !LocalDays.startOf(overdueOn, zone).isAfter(now);
                state = late ? FollowUpStatus.OVERDUE : FollowUpStatus.DUE;
            }
            case OVERDUE, SETTLED, UNKNOWN -> {}
        }
        nextAt = next(zone);
        changed(now);
        return true;
    }

    /// Whether the last day on which it makes sense is over.
    private boolean isExpired(ZoneId zone, Instant now) {
        return expiresOn != null
                && !LocalDays.startOf(expiresOn.plusDays(1), zone).isAfter(now);
    }

    /// Comes back on `until`, and is overdue the day after.
    void snooze(LocalDate until, ZoneId zone, Instant now) {
        state = FollowUpStatus.SNOOZED;
        snoozedUntil = until;
        overdueOn = until.plusDays(1);
        nextAt = next(zone);
        changed(now);
    }

    /// When the tick has to look at it next.
    private @Nullable Instant next(ZoneId zone) {
        LocalDate step = switch (state) {
            case SCHEDULED -> dueOn;
            case SNOOZED -> snoozedUntil == null ? dueOn : snoozedUntil;
            case DUE -> overdueOn;
            case OVERDUE, SETTLED, UNKNOWN -> null;
        };
        LocalDate end = expiresOn == null || !isOpen() ? null : expiresOn.plusDays(1);
        LocalDate day = step == null || end != null && end.isBefore(step) ? end : step;
        return day == null ? null : LocalDays.startOf(day, zone);
    }

    /// Done with. An answer that was taken back before does not stand beside another reason.
    void settle(SettledBy by, Instant now) {
        if (by != SettledBy.ANSWER) {
            answerId = null;
            answerChannel = null;
            answerSummary = null;
            answeredAt = null;
        }
        state = FollowUpStatus.SETTLED;
        settledBy = by;
        settledAt = now;
        nextAt = null;
        retireAt = now.plus(SHOWN_WHEN_SETTLED);
        changed(now);
    }

    void answered(String answer, @Nullable Channel channel, @Nullable String summary, Instant at, Instant now) {
        answerId = answer;
        answerChannel = channel;
        answerSummary = summary;
        answeredAt = at;
        settle(SettledBy.ANSWER, now);
    }

    /// Whether the two were in touch when it is done. An own reminder may be about anything, unless something
    /// is said of a touch; thinking of relevance is none.
    boolean isTouchWhenDone(@Nullable Channel channel, @Nullable String summary) {
        return switch (reason) {
            case CUSTOM -> channel != null || summary != null;
            case REVIEW_RELEVANCE -> false;
            case KEEP_IN_TOUCH,
                    FIRST_FOLLOW_UP,
                    REPLY_OWED,
                    MY_PROMISE,
                    THEIR_PROMISE,
                    SAY_THANKS,
                    REPORT_BACK,
                    OCCASION,
                    CONGRATULATE,
                    RECONNECT,
                    DISCUSS_SHARED,
                    UNKNOWN -> true;
        };
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
        state = FollowUpStatus.SCHEDULED;
        snoozedUntil = null;
        settledBy = null;
        settledAt = null;
        retireAt = null;
        overdueOn = lateOn;
        nextAt = next(zone);
        changed(now);
    }

    /// Its days begin as they do in that zone. That is no change that anybody is told of.
    void zoneIs(ZoneId zone) {
        nextAt = next(zone);
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }

    FollowUpState toState() {
        return new FollowUpState(
                team,
                version,
                changedAt,
                id.toString(),
                contactId,
                memberId,
                reason,
                sourceId,
                dueOn,
                overdueOn,
                expiresOn,
                state,
                snoozedUntil,
                settledBy,
                settledAt,
                answerId == null || answeredAt == null
                        ? null
                        : new FollowUpState.GivenAnswer(answerId, answerChannel, answerSummary, answeredAt),
                isPrivate);
    }
}
