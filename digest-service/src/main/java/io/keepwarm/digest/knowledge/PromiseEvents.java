package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.events.Event;
import io.keepwarm.events.Topic;
import io.keepwarm.events.promise.PromiseEvent;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps the promises known.
@Singleton
class PromiseEvents extends Hearing {
    private final KnownPromises promises;
    private final KnownContacts contacts;

    PromiseEvents(
            Inbox inbox,
            jakarta.enterprise.event.Event<EventHeard> heard,
            KnownPromises promises,
            KnownContacts contacts) {
        super("promises", Topic.PROMISES, inbox, heard);
        this.promises = promises;
        this.contacts = contacts;
    }

    @Incoming("promises")
    public void on(ConsumerRecords<String, byte[]> records) {
        receive(records);
    }

    @Override
    void keep(Event event) {
        if (event instanceof PromiseEvent promise
                && !contacts.isErased(promise.state().contactId())) {
            promises.save(promise.state());
        }
    }

    @Override
    void forget(String promiseId) {
        promises.deleteById(promiseId);
    }
}
