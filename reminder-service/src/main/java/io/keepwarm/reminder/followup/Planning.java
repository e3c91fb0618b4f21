package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.reminder.knowledge.ContactLocks;
import io.keepwarm.reminder.knowledge.KnownContacts;
import io.keepwarm.reminder.knowledge.KnownMembers;
import io.keepwarm.reminder.ownreminder.Reminders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Follow-ups that members make themselves: each comes from an own reminder of a single day.
@ApplicationScoped
@Transactional
class Planning {
    private final Reminders reminders;
    private final Reckoning reckoning;
    private final FollowUps followUps;
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final ContactLocks locks;
    private final Clock clock;

    Planning(
            Reminders reminders,
            Reckoning reckoning,
            FollowUps followUps,
            KnownContacts contacts,
            KnownMembers members,
            ContactLocks locks,
            Clock clock) {
        this.reminders = reminders;
        this.reckoning = reckoning;
        this.followUps = followUps;
        this.contacts = contacts;
        this.members = members;
        this.locks = locks;
        this.clock = clock;
    }

    /// Makes one with that id.
    ///
    /// @throws Problem 400 for a day that is past or a contact the member may not see; 409 for one nobody is
    /// reminded of
    void make(UUID id, String memberId, NewFollowUp wanted) {
        requireToCome(wanted.dueOn(), memberId);
        var source = TimeOrderedId.next();
        reminders.once(source, memberId, wanted.contactId(), wanted.dueOn(), wanted.note());
        String standIn = contacts.standIn(wanted.contactId());
        locks.hold(standIn);
        reckoning.reckon(List.of(standIn), from -> source.toString().equals(from) ? id : TimeOrderedId.next());
        followUps.flush();
        if (followUps.contactOf(id).isEmpty()) {
            throw Problem.conflict("contact-not-active", "Nobody is to be reminded of this contact any more.");
        }
    }

    /// Gives one another day or other words; a null stays as it is.
    ///
    /// @throws Problem 409 for one whose day follows from something else; 412, 428
    void change(UUID id, String memberId, @Nullable String ifMatch, @Nullable LocalDate dueOn, @Nullable String note) {
        followUps.contactOf(id).ifPresent(locks::hold);
        var followUp = own(id, memberId);
        EntityTags.require(ifMatch, followUp.version);
        if (followUp.reason != Reason.CUSTOM || followUp.sourceId == null) {
            throw Problem.conflict(
                    "follows-from-else",
                    "Its day follows from what is known of the contact. Snooze it, or change what it comes from.");
        }
        if (!followUp.isOpen()) {
            throw Problem.conflict("already-settled", "This follow-up is settled already; reopen it first.");
        }
        if (dueOn != null) {
            requireToCome(dueOn, memberId);
        }
        reminders.change(UUID.fromString(followUp.sourceId), memberId, dueOn, note);
    }

    private FollowUp own(UUID id, String memberId) {
        return followUps
                .lock(id)
                .filter(found -> found.memberId.equals(memberId))
                .orElseThrow(() -> Problem.notFound("follow-up"));
    }

    private void requireToCome(LocalDate dueOn, String memberId) {
        var today = LocalDays.dayOf(clock.instant(), members.zone(memberId));
        if (dueOn.isBefore(today)) {
            throw Problem.invalid("/dueOn", "must be today, " + today + ", or later");
        }
    }
}
