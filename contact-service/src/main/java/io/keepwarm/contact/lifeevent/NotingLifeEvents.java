package io.keepwarm.contact.lifeevent;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.contact.contact.VisibleContacts;
import io.keepwarm.contact.lifeevent.LifeEvents.Position;
import io.keepwarm.contact.member.OwnDay;
import io.keepwarm.events.lifeevent.LifeEventEvent.LifeEventNoted;
import io.keepwarm.events.lifeevent.LifeEventEvent.LifeEventRetracted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Noting, showing and taking back what happens in the lives of contacts. Each method is one transaction and tells what
/// it changed. Events of a contact the caller may not see are not there; whoever sees the contact may note and take
/// back. Events are noted of everybody, also of those in the trash, ended or deceased: what follows is for others to
/// decide, who look at the contact's state.
@ApplicationScoped
class NotingLifeEvents {
    private final LifeEvents events;
    private final VisibleContacts contacts;
    private final OwnDay ownDay;
    private final Access access;
    private final Outbox outbox;
    private final Clock clock;

    NotingLifeEvents(
            LifeEvents events, VisibleContacts contacts, OwnDay ownDay, Access access, Outbox outbox, Clock clock) {
        this.events = events;
        this.contacts = contacts;
        this.ownDay = ownDay;
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Notes something about a contact.
    ///
    /// @throws Problem 404, and 400 when it would end before it begins, or is both about the person and by them
    @Transactional
    LifeEventView note(UUID id, UUID contactId, NewLifeEvent heard) {
        if (heard.about() != null && heard.by() != null) {
            throw Problem.invalid("/by", "it is about the person or by them: give one of the two");
        }
        contacts.held(contactId);
        var caller = access.caller();
        var event = LifeEvent.noted(id, contactId, heard, caller.memberId(), ownDay.today(), now());
        if (event.endsBeforeItBegins()) {
            throw Problem.invalid("/expiresOn", "must not lie before the day it happened");
        }
        events.persist(event);
        outbox.append(new LifeEventNoted(event.state(caller.team())));
        return event.view();
    }

    /// Events of a contact, or of the one it was merged into, the latest first.
    @Transactional
    Page<LifeEventView> page(UUID id, PageRequest request) {
        UUID contactId = contacts.standIn(id).id();
        String list = "life-events " + contactId;
        var after = request.after(list, Position::of).orElse(null);
        var found = events.of(contactId, after, request.limit() + 1).stream()
                .map(LifeEvent::view)
                .toList();
        return request.of(list, found, Position::words);
    }

    /// @throws Problem 404
    @Transactional
    LifeEventView one(UUID of, UUID id) {
        UUID contactId = contacts.standIn(of).id();
        return events.findByIdOptional(id)
                .filter(event -> stands(event, contactId))
                .orElseThrow(() -> Problem.notFound("life event"))
                .view();
    }

    /// Takes a note back: nothing follows from it any more.
    @Transactional
    void retract(UUID contactId, UUID id, @Nullable String ifMatch) {
        contacts.held(contactId);
        var event = events.locked(id)
                .filter(one -> stands(one, contactId))
                .orElseThrow(() -> Problem.notFound("life event"));
        EntityTags.require(ifMatch, event.version());
        event.retract(now());
        outbox.append(new LifeEventRetracted(event.state(access.caller().team())));
    }

    private static boolean stands(LifeEvent event, UUID contactId) {
        return event.contactId().equals(contactId) && !event.isRetracted();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
