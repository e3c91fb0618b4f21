package io.keepwarm.reminder.knowledge;

import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.offer.OfferEvent;
import io.keepwarm.events.offer.OfferEvent.OfferSaved;
import io.keepwarm.events.offer.OfferEvent.OfferWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Learns what members can give.
@ApplicationScoped
class OfferEvents implements Listener {
    private final Inbox inbox;
    private final KnownOffers offers;

    OfferEvents(Inbox inbox, KnownOffers offers) {
        this.inbox = inbox;
        this.offers = offers;
    }

    @Incoming("offers")
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return "offers";
    }

    @Override
    public Topic topic() {
        return Topic.OFFERS;
    }

    @Override
    public void apply(Received received) {
        switch (received) {
            case Received.News(OfferEvent event) -> {
                switch (event) {
                    case OfferSaved(var offer) -> offers.learn(offer);
                    case OfferWithdrawn(var offer) -> offers.forget(offer.offerId());
                }
            }
            case Received.News(var other) -> {}
            case Received.Forgotten(var topic, var key) -> offers.forget(key);
        }
    }
}
