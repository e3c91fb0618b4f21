package io.keepwarm.reminder.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.contact.ContactEvent;
import io.keepwarm.events.contact.ContactEvent.ContactErased;
import io.keepwarm.events.contact.ContactEvent.ContactMerged;
import io.keepwarm.events.contact.ContactEvent.ContactSaved;
import io.keepwarm.events.contact.ContactEvent.ContactUnmerged;
import io.keepwarm.events.contact.ContactState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Learns who matters to whom and how often.
@ApplicationScoped
class ContactEvents implements Listener {
    private final Inbox inbox;
    private final KnownContacts contacts;
    private final KnownTies ties;
    private final KnownPromises promises;
    private final KnownLifeEvents lifeEvents;
    private final KnownShelf shelf;
    private final ContactLocks locks;
    private final Event<Learnt> learnt;

    ContactEvents(
            Inbox inbox,
            KnownContacts contacts,
            KnownTies ties,
            KnownPromises promises,
            KnownLifeEvents lifeEvents,
            KnownShelf shelf,
            ContactLocks locks,
            Event<Learnt> learnt) {
        this.inbox = inbox;
        this.contacts = contacts;
        this.ties = ties;
        this.promises = promises;
        this.lifeEvents = lifeEvents;
        this.shelf = shelf;
        this.locks = locks;
        this.learnt = learnt;
    }

    @Incoming("contacts")
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public Topic topic() {
        return Topic.CONTACTS;
    }

    @Override
    public void apply(Received received) {
        switch (received) {
            case Received.News(ContactEvent event) -> apply(event);
            case Received.News(var other) -> {}
            case Received.Forgotten(var topic, var contactId) -> erase(contactId);
        }
    }

    /// What is told of contacts that are there, as when many are imported, is learnt and thought of all at once.
    @Override
    public Consumer<Received> together(List<Received> group) {
        List<ContactState> saved = new ArrayList<>();
        Set<String> concerned = new HashSet<>(Tombstones.in(group));
        for (var one : group) {
            if (one instanceof Received.News(ContactEvent event)) {
                concerned.addAll(concerned(event));
            }
            if (one instanceof Received.News(ContactSaved(var contact))) {
                saved.add(contact);
            }
        }
        locks.holdSeveral(
                concerned, saved.stream().map(ContactState::keeperId).distinct().toList());
        save(saved);
        return one -> {
            if (!(one instanceof Received.News(ContactSaved done))) {
                apply(one);
            }
        };
    }

    private static List<String> concerned(ContactEvent event) {
        return switch (event) {
            case ContactMerged(var merge) -> List.of(merge.contactId(), merge.survivorId());
            case ContactUnmerged(var merge) -> List.of(merge.contactId(), merge.survivorId());
            case ContactSaved(var contact) -> List.of(contact.contactId());
            case ContactErased(var erasure) -> List.of(erasure.contactId());
        };
    }

    private void save(List<ContactState> saved) {
        if (saved.isEmpty()) {
            return;
        }
        var ids = saved.stream().map(ContactState::contactId).toList();
        contacts.comeBack(ids).forEach(this::thinkAnewOf);
        contacts.learn(saved.stream().map(ContactNews::of).toList());
        learnt.fire(new Learnt.OfContacts(ids));
    }

    private void apply(ContactEvent event) {
        switch (event) {
            case ContactSaved(var contact) -> save(List.of(contact));
            case ContactMerged(var merge) -> {
                locks.hold(merge.contactId());
                learnt.fire(new Learnt.ContactMerged(merge.contactId()));
                contacts.leave(merge.contactId(), merge.survivorId());
                thinkAnewOf(merge.survivorId());
            }
            case ContactUnmerged(var merge) ->
                contacts.comeBack(List.of(merge.contactId())).forEach(this::thinkAnewOf);
            case ContactErased(var erasure) -> erase(erasure.contactId());
        }
    }

    /// What its keeper has said of a merged contact holds for the survivor, as long as the merge does.
    private void thinkAnewOf(String survivorId) {
        locks.hold(survivorId);
        learnt.fire(Learnt.OfContacts.of(survivorId));
    }

    private void erase(String contactId) {
        locks.hold(contactId);
        learnt.fire(new Learnt.ContactErased(contactId));
        contacts.leave(contactId, null);
        ties.forgetAbout(contactId);
        promises.forgetAbout(contactId);
        lifeEvents.forgetAbout(contactId);
        shelf.forgetAbout(contactId);
    }
}
