package io.keepwarm.digest.webhook;

import io.keepwarm.digest.knowledge.ContactForgotten;
import io.keepwarm.digest.knowledge.Erasing;
import io.keepwarm.digest.knowledge.EventHeard;
import io.keepwarm.digest.knowledge.KnownContact;
import io.keepwarm.digest.knowledge.KnownContacts;
import io.keepwarm.events.Event;
import io.keepwarm.events.contact.ContactEvent;
import io.keepwarm.events.contact.ContactEvent.ContactMerged;
import io.keepwarm.events.digest.DigestEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/// Makes deliveries of events that are heard of, in the transaction of the news: one for each webhook that wants to
/// hear of that type, and each version of a key once, also when the topics are read anew.
@ApplicationScoped
class Announcing {
    private final Listening listening;
    private final Deliveries deliveries;
    private final KnownContacts contacts;
    private final Erasing erasing;
    private final TeamNews news;
    private final Payloads payloads;

    Announcing(
            Listening listening,
            Deliveries deliveries,
            KnownContacts contacts,
            Erasing erasing,
            TeamNews news,
            Payloads payloads) {
        this.listening = listening;
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.erasing = erasing;
        this.news = news;
        this.payloads = payloads;
    }

    void on(@Observes EventHeard heard) {
        var event = heard.event();
        if (event instanceof ContactEvent contact) {
            noteEndOfMerge(contact);
        }
        String type = event.type().simpleName();
        var wanting = listening.now().stream()
                .filter(hook -> hook.wants(type, event.state().changedAt()))
                .toList();
        if (!wanting.isEmpty()
                && deliveries.isNews(
                        event.type().topic().kafkaName(),
                        event.key(),
                        event.state().version())) {
            announce(event, type, wanting);
        }
    }

    /// Of several events of a contact the newest alone may be heard, so that whatever comes after a merge and is none
    /// itself tells that it ended.
    private void noteEndOfMerge(ContactEvent event) {
        if (!(event instanceof ContactMerged)) {
            String contactId = event.state().key();
            contacts.findByIdOptional(contactId)
                    .flatMap(KnownContact::mergedInto)
                    .ifPresent(survivorId -> deliveries.alsoNames(survivorId, contactId));
        }
    }

    /// Takes an erased contact out of whatever was or is to be delivered.
    void forget(@Observes ContactForgotten forgotten) {
        deliveries.forget(forgotten.contactId());
        forgotten.name().ifPresent(deliveries::forgetName);
    }

    private void announce(Event event, String type, List<Webhook> wanting) {
        if (!(event instanceof ContactEvent)) {
            // Whoever is erased beside this would be told of after all. The contact's own events come in their order.
            erasing.holdOff();
        }
        news.of(event)
                .ifPresent(told -> wanting.forEach(hook -> {
                    var unused = deliveries.save(
                            hook.id,
                            new Deliveries.Draft(
                                    event.type().topic().kafkaName(),
                                    event.key(),
                                    event.state().version(),
                                    type,
                                    payload(hook, event, type, told),
                                    told.contactIds()));
                }));
    }

    private String payload(Webhook hook, Event event, String type, TeamNews.News told) {
        return hook.format == WebhookFormat.SLACK && event instanceof DigestEvent digest
                ? payloads.slack(digest.state(), news.names(told.contactIds()))
                : payloads.standard(type, event.state().changedAt(), told.data());
    }
}
