package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpScheduled;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpSettled;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.reminder.cadence.FirstFollowUp;
import io.keepwarm.reminder.cadence.KeepingInTouch;
import io.keepwarm.reminder.cadence.Situation;
import io.keepwarm.reminder.cadence.Standing;
import io.keepwarm.reminder.cadence.Verdict;
import io.keepwarm.reminder.knowledge.KnownContacts;
import io.keepwarm.reminder.knowledge.KnownMembers;
import io.keepwarm.reminder.knowledge.Learnt;
import io.keepwarm.reminder.knowledge.Situations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Brings the follow-ups about a contact in line with what is known now. Called whenever something was learnt of the
/// contact, its keeper, or the keeper's tie; calling it again changes nothing. Runs in the caller's transaction.
@ApplicationScoped
public class Reckoning {
    private final Situations situations;
    private final FollowUps followUps;
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final Publishing publishing;
    private final CurrentScope scope;
    private final Clock clock;

    Reckoning(
            Situations situations,
            FollowUps followUps,
            KnownContacts contacts,
            KnownMembers members,
            Publishing publishing,
            CurrentScope scope,
            Clock clock) {
        this.situations = situations;
        this.followUps = followUps;
        this.contacts = contacts;
        this.members = members;
        this.publishing = publishing;
        this.scope = scope;
        this.clock = clock;
    }

    void on(@Observes Learnt learnt) {
        switch (learnt) {
            case Learnt.OfContact(var contactId) -> reckon(contactId);
            case Learnt.ContactMerged(var contactId) -> drop(contactId);
            // Nothing is settled then, all is deleted: see Erasing.
            case Learnt.ContactErased(var contactId) -> {}
            case Learnt.OfMember(var memberId) -> memberChanged(memberId);
        }
    }

    /// The member's days begin at other instants now, and what waited for them to be heard of can be scheduled.
    private void memberChanged(String memberId) {
        contacts.keptBy(memberId).forEach(this::reckon);
        var zone = members.zone(memberId);
        followUps.openOf(memberId).forEach(open -> open.zoneChanged(zone));
    }

    /// Reckons the follow-ups about `contactId`. Of a contact, or a keeper, not heard of yet nothing can be said.
    public void reckon(String contactId) {
        situations.of(contactId).ifPresent(this::reckon);
    }

    /// Whether the contact is known and its keeper should hear of it at all.
    boolean isWanted(String contactId) {
        return situations.of(contactId).map(Situation::wanted).orElse(false);
    }

    /// Settles whatever is open about a contact that was merged into another.
    private void drop(String contactId) {
        Instant now = clock.instant();
        followUps.lockOpen(contactId).forEach(open -> settle(open, SettledBy.STATE_CHANGE, now));
    }

    private void reckon(Situation situation) {
        Instant now = clock.instant();
        List<FollowUp> open = followUps.lockOpen(situation.contactId());
        open.stream()
                .filter(one -> isKeepers(one.reason) && !one.memberId.equals(situation.keeperId()))
                .forEach(one -> settle(one, SettledBy.STATE_CHANGE, now));

        var first = newest(open, situation, Reason.FIRST_FOLLOW_UP)
                .or(() -> followUps.ever(situation.contactId(), Reason.FIRST_FOLLOW_UP));
        carryOut(
                FirstFollowUp.decide(situation, standing(first)),
                situation,
                Reason.FIRST_FOLLOW_UP,
                first.orElse(null),
                now);

        var touch = newest(open, situation, Reason.KEEP_IN_TOUCH)
                .or(() -> followUps.newestSettled(situation.contactId(), situation.keeperId(), Reason.KEEP_IN_TOUCH));
        carryOut(
                KeepingInTouch.decide(situation, standing(touch)),
                situation,
                Reason.KEEP_IN_TOUCH,
                touch.orElse(null),
                now);
    }

    private static boolean isKeepers(Reason reason) {
        return reason == Reason.KEEP_IN_TOUCH || reason == Reason.FIRST_FOLLOW_UP;
    }

    private static Optional<FollowUp> newest(List<FollowUp> open, Situation situation, Reason reason) {
        return open.stream()
                .filter(one -> one.reason == reason && one.memberId.equals(situation.keeperId()) && one.isOpen())
                .findFirst();
    }

    private static @Nullable Standing standing(Optional<FollowUp> followUp) {
        return followUp.map(FollowUp::standing).orElse(null);
    }

    private void carryOut(Verdict verdict, Situation situation, Reason reason, @Nullable FollowUp newest, Instant now) {
        switch (verdict) {
            case Verdict.Leave() -> {
                if (newest != null && newest.isOpen()) {
                    mark(newest, situation, newest.anchorAt);
                }
            }
            case Verdict.Schedule(var anchor, var due) -> {
                var first = followUp(situation, reason, anchor, due, now);
                first.skippedAt = newest == null ? null : newest.skippedAt;
                mark(first, situation, anchor);
                schedule(first);
            }
            case Verdict.Move(var anchor, var due) -> {
                if (newest != null) {
                    newest.move(anchor, due, situation.zone(), now);
                    mark(newest, situation, anchor);
                    publishing.publish(FollowUpScheduled::new, newest);
                }
            }
            case Verdict.Settle(var by) -> {
                if (newest != null) {
                    newest.isPrivate |= by == SettledBy.TOUCH && situation.lastTouchIsPrivate();
                    settle(newest, by, now);
                }
            }
            case Verdict.SettleAndSchedule(var anchor, var due) -> {
                var next = followUp(situation, reason, anchor, due, now);
                mark(next, situation, anchor);
                if (newest != null) {
                    next.skippedAt = newest.skippedAt;
                    newest.isPrivate |= next.isPrivate;
                    settle(newest, SettledBy.TOUCH, now);
                    // The unique index on open follow-ups wants the old one closed before the new one comes.
                    followUps.flush();
                }
                schedule(next);
            }
        }
    }

    /// While nothing was heard of the tie, what was marked stays marked.
    private static void mark(FollowUp followUp, Situation situation, Instant anchor) {
        if (situation.tieKnown()) {
            followUp.isPrivate = situation.givesAwayPrivateTouch(anchor);
        }
    }

    private FollowUp followUp(Situation situation, Reason reason, Instant anchor, LocalDate due, Instant now) {
        String team = scope.require().team();
        return new FollowUp(
                team, situation.contactId(), situation.keeperId(), reason, anchor, due, situation.zone(), now);
    }

    private void schedule(FollowUp followUp) {
        followUps.persist(followUp);
        publishing.publish(FollowUpScheduled::new, followUp);
    }

    private void settle(FollowUp followUp, SettledBy by, Instant now) {
        followUp.settle(by, now);
        publishing.publish(FollowUpSettled::new, followUp);
    }
}
