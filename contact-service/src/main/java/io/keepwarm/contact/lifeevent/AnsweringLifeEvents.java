package io.keepwarm.contact.lifeevent;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.knowledge.TieHeard;
import io.keepwarm.events.lifeevent.LifeEventEvent.LifeEventNoted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// What happened to a contact is answered when a member turned to them after it was noted; the other services are told,
/// so that nobody is asked to say a word about it that was said.
@ApplicationScoped
class AnsweringLifeEvents {
    private final LifeEvents events;
    private final Contacts contacts;
    private final Outbox outbox;
    private final CurrentScope scope;
    private final Clock clock;

    AnsweringLifeEvents(LifeEvents events, Contacts contacts, Outbox outbox, CurrentScope scope, Clock clock) {
        this.events = events;
        this.contacts = contacts;
        this.outbox = outbox;
        this.scope = scope;
        this.clock = clock;
    }

    void on(@Observes TieHeard heard) {
        Reaction.of(heard.tie()).ifPresent(reaction -> answer(heard.contactId(), reaction));
    }

    private void answer(UUID contactId, Reaction reaction) {
        for (UUID id : events.unanswered(contactId)) {
            events.locked(id).ifPresent(event -> answer(event, reaction));
        }
    }

    private void answer(LifeEvent event, Reaction reaction) {
        String keeperId = contacts.findByIdOptional(event.contactId())
                .map(contact -> contact.keeperId())
                .orElse("");
        if (event.isOpen() && reaction.answers(event.notedAt(), keeperId)) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            event.answer(reaction.at().truncatedTo(ChronoUnit.MICROS), now);
            outbox.append(new LifeEventNoted(event.state(scope.require().team())));
        }
    }
}
