package io.keepwarm.reminder.followup;

import io.keepwarm.reminder.knowledge.Learnt;
import io.keepwarm.reminder.ownreminder.Reminders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Forgets an erased contact: its follow-ups, open or settled, are deleted and leave tombstones, agendas that
/// name them are prepared anew, and nobody's "not this person" or own reminder about it is kept. Runs in the
/// transaction that learnt of the erasure, which holds the contact's lock; a second time changes nothing.
@ApplicationScoped
class Erasing {
    private final FollowUps followUps;
    private final Mutes mutes;
    private final Reminders reminders;
    private final Publishing publishing;

    Erasing(FollowUps followUps, Mutes mutes, Reminders reminders, Publishing publishing) {
        this.followUps = followUps;
        this.mutes = mutes;
        this.reminders = reminders;
        this.publishing = publishing;
    }

    void on(@Observes Learnt learnt) {
        if (learnt instanceof Learnt.ContactErased(var contactId)) {
            erase(contactId);
        }
    }

    private void erase(String contactId) {
        for (var followUp : followUps.lockAll(contactId)) {
            publishing.forget(followUp);
            followUps.delete(followUp);
        }
        mutes.forgetAbout(contactId);
        reminders.forgetAbout(contactId);
    }
}
