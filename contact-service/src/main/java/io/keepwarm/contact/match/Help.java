package io.keepwarm.contact.match;

import io.keepwarm.chassis.words.Topics;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Interest;
import io.keepwarm.contact.offer.OfferView;
import io.keepwarm.contact.opportunity.OpportunityView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something, or somebody, that may help.
sealed interface Help {
    UUID id();

    /// What to call it.
    String title();

    /// Something a member offers.
    ///
    /// @param isForAll it names no topics, so it holds for whatever is of its kind
    record Offered(OfferView offer, boolean isForAll, Set<String> topics) implements Help {
        static Offered of(OfferView offer) {
            List<String> texts = new ArrayList<>(offer.topics());
            texts.add(offer.title());
            return new Offered(offer, offer.topics().isEmpty(), Topics.of(texts.toArray(String[]::new)));
        }

        @Override
        public UUID id() {
            return offer.id();
        }

        @Override
        public String title() {
            return offer.title();
        }
    }

    /// Something the team has heard of.
    ///
    /// @param places where it is, word by word
    record HeardOf(OpportunityView opportunity, Set<String> topics, Set<String> places) implements Help {
        static HeardOf of(OpportunityView opportunity) {
            List<String> texts = new ArrayList<>(opportunity.topics());
            texts.add(opportunity.title());
            return new HeardOf(opportunity, Topics.of(texts.toArray(String[]::new)), Topics.of(opportunity.place()));
        }

        @Override
        public UUID id() {
            return opportunity.id();
        }

        @Override
        public String title() {
            return opportunity.title();
        }
    }

    /// Another contact.
    record Known(UUID id, String title, List<Trait> traits) implements Help {
        static Known of(UUID contactId, Card card) {
            List<Trait> traits = new ArrayList<>();
            add(traits, "title", card.title());
            add(traits, "role", card.role());
            add(traits, "organisation", card.organisation());
            card.interests().stream().map(Interest::value).forEach(value -> add(traits, "interest", value));
            card.tags().forEach(tag -> add(traits, "tag", tag));
            return new Known(contactId, card.shownName(), List.copyOf(traits));
        }

        private static void add(List<Trait> traits, String what, @Nullable String text) {
            if (text != null) {
                traits.add(new Trait(what, text, Topics.of(text)));
            }
        }
    }

    /// Something known of a contact that tells what they know about.
    record Trait(String what, String text, Set<String> topics) {}
}
