package io.keepwarm.reminder.knowledge;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.directory.ContactDirectory;
import io.keepwarm.chassis.directory.ContactService;
import io.keepwarm.events.member.LeapDay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes "create a contact, then look at its follow-ups" work with no pause between: of the caller, and of a
/// contact they ask about, of whom no event has come yet, contact-service is asked once, in the caller's name.
/// What it tells is learnt as if by an event, so that follow-ups are scheduled at once. Brings transactions of
/// its own, none of which is open while the other service is asked.
@ApplicationScoped
public class Acquainting {
    private final ContactDirectory directory;
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final Event<Learnt> learnt;
    private final Access access;

    Acquainting(
            ContactDirectory directory,
            KnownContacts contacts,
            KnownMembers members,
            Event<Learnt> learnt,
            Access access) {
        this.directory = directory;
        this.contacts = contacts;
        this.members = members;
        this.learnt = learnt;
        this.access = access;
    }

    /// The caller, who has been heard of when this returns: from then on they get ticks, and their days begin
    /// where they are.
    ///
    /// @throws io.keepwarm.chassis.http.Problem 503 when contact-service is away
    public Caller caller() {
        return callerAskingAbout(null);
    }

    /// The caller; they and the contact have been heard of when this returns, unless contact-service does not
    /// know the contact or does not show it to them.
    ///
    /// @throws io.keepwarm.chassis.http.Problem 503 when contact-service is away
    public Caller callerAskingAbout(@Nullable String contactId) {
        var caller = access.caller();
        var unheard = QuarkusTransaction.requiringNew().call(() -> unheard(caller.memberId(), contactId));
        if (unheard.member()) {
            meetCaller();
        }
        if (unheard.contactId() != null) {
            meet(unheard.contactId());
        }
        return caller;
    }

    private record Unheard(boolean member, @Nullable String contactId) {}

    private Unheard unheard(String memberId, @Nullable String contactId) {
        boolean askable = contactId != null && isId(contactId) && !contacts.hasHeardOf(contactId);
        return new Unheard(!members.hasHeardOf(memberId), askable ? contactId : null);
    }

    private void meetCaller() {
        var me = directory.caller();
        QuarkusTransaction.requiringNew().run(() -> {
            // Without a version it is older than any event: the first one that comes replaces it.
            members.learn(
                    me.id(),
                    me.version() == null ? 0 : me.version(),
                    me.zone(),
                    LeapDay.FEB_28,
                    !Boolean.FALSE.equals(me.active()));
            learnt.fire(new Learnt.OfMember(me.id()));
        });
    }

    private void meet(String contactId) {
        var found = directory.contacts(List.of(contactId));
        QuarkusTransaction.requiringNew().run(() -> {
            contacts.learn(found.stream().map(ContactNews::of).toList());
            learnt.fire(new Learnt.OfContacts(
                    found.stream().map(ContactService.Contact::id).toList()));
        });
    }

    /// contact-service gives out ids of this kind and refuses questions about others.
    private static boolean isId(String contactId) {
        try {
            return UUID.fromString(contactId).toString().equals(contactId);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
