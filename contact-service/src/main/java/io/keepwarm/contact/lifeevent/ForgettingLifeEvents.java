package io.keepwarm.contact.lifeevent;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.contact.contact.ContactErasing;
import io.keepwarm.events.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Makes every other service forget what was told of an erased contact's life, also what has been taken back since.
/// The rows themselves go with the contact.
@ApplicationScoped
class ForgettingLifeEvents {
    private final LifeEvents events;
    private final Outbox outbox;

    ForgettingLifeEvents(LifeEvents events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    void on(@Observes ContactErasing erasing) {
        events.told(erasing.contactId())
                .forEach(known ->
                        outbox.forget(EventType.LIFE_EVENT_RETRACTED, known.id().toString(), known.version() + 1));
    }
}
