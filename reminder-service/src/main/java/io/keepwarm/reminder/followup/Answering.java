package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.Channel;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpReopened;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpScheduled;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpSettled;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpSnoozed;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.reminder.knowledge.ContactLocks;
import io.keepwarm.reminder.knowledge.KnownContacts;
import io.keepwarm.reminder.knowledge.KnownMembers;
import io.keepwarm.reminder.knowledge.KnownPromises;
import io.keepwarm.reminder.plan.Touching;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a member says to a follow-up of theirs, through the API or from the digest. Joins the running
/// transaction, or makes one; a refusal is thrown before anything was written and leaves a joined transaction
/// as it was.
@ApplicationScoped
@Transactional(dontRollbackOn = Problem.class)
public class Answering {
    private static final int FARTHEST_YEARS = 5;

    private final FollowUps followUps;
    private final Mutes mutes;
    private final KnownMembers members;
    private final KnownContacts contacts;
    private final KnownPromises promises;
    private final Publishing publishing;
    private final Reckoning reckoning;
    private final Waiting waiting;
    private final ContactLocks locks;
    private final Clock clock;

    Answering(
            FollowUps followUps,
            Mutes mutes,
            KnownMembers members,
            KnownContacts contacts,
            KnownPromises promises,
            Publishing publishing,
            Reckoning reckoning,
            Waiting waiting,
            ContactLocks locks,
            Clock clock) {
        this.followUps = followUps;
        this.mutes = mutes;
        this.members = members;
        this.contacts = contacts;
        this.promises = promises;
        this.publishing = publishing;
        this.reckoning = reckoning;
        this.waiting = waiting;
        this.locks = locks;
        this.clock = clock;
    }

    /// Settles it as done. interaction-service logs the touch that `answerId` stands for, once; an own
    /// reminder, about which nothing is said, and thinking of relevance are no touch.
    public FollowUp done(
            UUID id,
            String memberId,
            String answerId,
            @Nullable Channel channel,
            @Nullable String summary,
            Instant at) {
        var followUp = open(id, memberId);
        if (Touching.isTouch(followUp.reason, channel, summary)) {
            // The database keeps microseconds, and the touch that comes back is compared with this.
            var answer = new GivenAnswer(answerId, channel, summary, at.truncatedTo(ChronoUnit.MICROS));
            followUp.answered(answer, clock.instant());
        } else {
            followUp.settle(SettledBy.ANSWER, clock.instant());
        }
        publishing.publish(FollowUpSettled::new, followUp);
        next(followUp);
        return followUp;
    }

    /// What comes again has its next one scheduled.
    private void next(FollowUp followUp) {
        followUps.flush();
        reckoning.reckon(followUp.contactId);
    }

    /// Puts it off until a day after today, at most five years ahead.
    public FollowUp snooze(UUID id, String memberId, LocalDate until) {
        var followUp = open(id, memberId);
        LocalDate today = today(memberId);
        if (!until.isAfter(today) || until.isAfter(today.plusYears(FARTHEST_YEARS))) {
            throw Problem.invalid(
                    "/until", "must be a day after " + today + ", at most " + FARTHEST_YEARS + " years ahead");
        }
        followUp.snooze(until, zone(memberId), clock.instant());
        publishing.publish(FollowUpSnoozed::new, followUp);
        return followUp;
    }

    /// Puts it off for a period from today.
    public FollowUp snooze(UUID id, String memberId, Period period) {
        LocalDate today = today(memberId);
        try {
            return snooze(id, memberId, today.plus(period));
        } catch (DateTimeException beyondTheCalendar) {
            throw Problem.invalid("/for", "must end at most " + FARTHEST_YEARS + " years ahead");
        }
    }

    /// Lets this one pass. One that keeps two people in touch comes again a cadence from today, one of an own
    /// reminder or of a day that comes round the next time; anything else does not come again.
    public FollowUp skip(UUID id, String memberId) {
        return letPass(open(id, memberId), SettledBy.SKIP);
    }

    /// Says that this one is not wanted. What comes after it is as with [#skip].
    public FollowUp dismiss(UUID id, String memberId) {
        return letPass(open(id, memberId), SettledBy.DISMISS);
    }

    /// As [#dismiss], by a member who has seen the latest of it.
    ///
    /// @throws Problem 412, 428
    FollowUp dismiss(UUID id, String memberId, @Nullable String ifMatch) {
        var followUp = own(id, memberId);
        EntityTags.require(ifMatch, followUp.version);
        return letPass(requireOpen(followUp), SettledBy.DISMISS);
    }

    private FollowUp letPass(FollowUp followUp, SettledBy by) {
        Instant now = clock.instant();
        if (followUp.reason == Reason.KEEP_IN_TOUCH) {
            followUp.skippedAt = now;
        }
        followUp.settle(by, now);
        publishing.publish(FollowUpSettled::new, followUp);
        next(followUp);
        return followUp;
    }

    /// Takes an answer back: what came after it in its place is withdrawn.
    ///
    /// @throws Problem 409 for one without an answer, or about a contact that is merged into another, or of which
    ///     nobody is reminded any more
    public FollowUp reopen(UUID id, String memberId) {
        var followUp = own(id, memberId);
        if (!followUp.isAnswered()) {
            throw Problem.conflict("not-answered", "No answer stands here that could be taken back.");
        }
        if (!contacts.standIn(followUp.contactId).equals(followUp.contactId)) {
            throw Problem.conflict(
                    "contact-merged",
                    "This contact was merged into another, which has follow-ups of its own. Undo the merge to take this"
                            + " answer back.");
        }
        if (!reckoning.isWanted(followUp.contactId, memberId)) {
            throw Problem.conflict("contact-not-active", "Nobody is to be reminded of this contact any more.");
        }
        Instant now = clock.instant();
        ZoneId zone = zone(memberId);
        if (mutes.lift(contacts.namesOf(followUp.contactId), memberId)) {
            waiting.these(List.of(followUp.contactId), now);
        }
        if (followUp.isOpen()) {
            // It was put off: back to its own day.
            followUp.reopen(zone, now);
            publishing.publish(FollowUpScheduled::new, followUp);
            return followUp;
        }
        followUps.lockOpen(followUp.contactId).stream()
                .filter(other -> other.isBeside(followUp))
                .forEach(successor -> {
                    successor.skippedAt = null;
                    successor.settle(SettledBy.STATE_CHANGE, now);
                    publishing.publish(FollowUpSettled::new, successor);
                });
        followUps.flush();
        if (followUp.reason == Reason.MY_PROMISE
                && followUp.settledBy == SettledBy.ANSWER
                && followUp.sourceId != null) {
            promises.reopen(followUp.sourceId);
        }
        followUp.skippedAt = null;
        followUp.reopen(zone, now);
        publishing.publish(FollowUpReopened::new, followUp);
        return followUp;
    }

    /// No more follow-ups about this contact, or the one it was merged into, for this member.
    public FollowUp notThisPerson(UUID id, String memberId) {
        holdContactsOf(List.of(id));
        var followUp = own(id, memberId);
        Instant now = clock.instant();
        String standIn = contacts.standIn(followUp.contactId);
        locks.hold(standIn);
        mutes.mute(standIn, memberId, now);
        if (followUp.isOpen()) {
            // Before the reckoning, which would settle it without saying that it was an answer that can be taken back.
            followUp.settle(SettledBy.DISMISS, now);
            publishing.publish(FollowUpSettled::new, followUp);
            followUps.flush();
        }
        reckoning.reckon(standIn);
        return followUp;
    }

    private FollowUp open(UUID id, String memberId) {
        return requireOpen(own(id, memberId));
    }

    private static FollowUp requireOpen(FollowUp followUp) {
        if (!followUp.isOpen()) {
            throw Problem.conflict(
                    "already-settled", "This follow-up is settled already; there is nothing left to do.");
        }
        return followUp;
    }

    /// To be called before several are answered in one transaction. Locks the contacts they are about.
    void holdContactsOf(List<UUID> ids) {
        var contactIds = followUps.contactsOf(ids);
        if (!contactIds.isEmpty()) {
            locks.holdSeveral(contactIds);
        }
    }

    /// Notes that an answer from the digest was heard; false for one heard before, so that hearing all of them
    /// again changes nothing.
    boolean hears(UUID id, String memberId, long answerVersion) {
        return own(id, memberId).hears(answerVersion);
    }

    private FollowUp own(UUID id, String memberId) {
        followUps.contactOf(id).ifPresent(locks::hold);
        return followUps
                .lock(id)
                .filter(found -> found.memberId.equals(memberId))
                .orElseThrow(() -> Problem.notFound("follow-up"));
    }

    private LocalDate today(String memberId) {
        return LocalDays.dayOf(clock.instant(), zone(memberId));
    }

    private ZoneId zone(String memberId) {
        return members.zone(memberId);
    }
}
