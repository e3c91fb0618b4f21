package io.keepwarm.contact.contact;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.chassis.words.Called;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.EmailAddress;
import io.keepwarm.contact.goal.LinkedGoals;
import io.keepwarm.events.contact.ContactEvent.ContactErased;
import io.keepwarm.events.contact.ErasureState;
import io.keepwarm.events.contact.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Erases contacts for good: nothing stays but the id, and `ContactErased` makes every other service forget too.
@ApplicationScoped
class Erasing {
    private final Contacts contacts;
    private final VisibleContacts visible;
    private final LinkedGoals goals;
    private final Access access;
    private final Event<ContactErasing> erasing;
    private final Outbox outbox;
    private final CurrentScope scope;
    private final Clock clock;

    Erasing(
            Contacts contacts,
            VisibleContacts visible,
            LinkedGoals goals,
            Access access,
            Event<ContactErasing> erasing,
            Outbox outbox,
            CurrentScope scope,
            Clock clock) {
        this.contacts = contacts;
        this.visible = visible;
        this.goals = goals;
        this.access = access;
        this.erasing = erasing;
        this.outbox = outbox;
        this.scope = scope;
        this.clock = clock;
    }

    /// Erases a contact in the caller's name, whether it lies in the trash or not. One transaction.
    ///
    /// @throws Problem 404 for a contact the caller may not see, 409 for one that was merged into
    ///     another, 403 when it is not theirs to erase
    @Transactional
    void erase(UUID id) {
        var caller = access.caller();
        goals.hold(contacts.goalsOf(id));
        var contact = visible.locked(id);
        if (!mayErase(caller, contact)) {
            throw Problem.forbidden("What the team knows together is erased by an admin. You can put the contact into"
                    + " the trash; it is erased from there after 30 days.");
        }
        erase(contact);
    }

    private static boolean mayErase(Caller caller, Contact contact) {
        return caller.isAdmin() || contact.card().visibility() == Visibility.PRIVATE;
    }

    /// Erases at most `limit` of the running team's contacts that have lain in the trash long enough at `now`, in the
    /// running transaction.
    ///
    /// @return how many
    int eraseDue(Instant now, int limit) {
        var due = contacts.lockToErase(now, limit);
        due.forEach(this::erase);
        return due.size();
    }

    /// What was merged into it is the same person, and goes along.
    private void erase(Contact contact) {
        contacts.mergedInto(contact.id()).forEach(this::erase);
        erasing.fire(new ContactErasing(contact.id()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        outbox.append(new ContactErased(new ErasureState(
                scope.require().team(), contact.version() + 1, now, contact.id().toString())));
        contacts.delete(contact);
        forgetInGoals(contact.card());
    }

    /// What somebody is linked to may be called by their name.
    private void forgetInGoals(Card card) {
        var relevance = card.relevance();
        if (relevance != null && !relevance.goalIds().isEmpty()) {
            var emails = card.emails().stream().map(EmailAddress::value).toList();
            String given = card.name() == null ? null : card.name().given();
            goals.leaveOut(Called.of(card.shownName(), given, card.organisation(), emails), relevance.goalIds());
        }
    }
}
