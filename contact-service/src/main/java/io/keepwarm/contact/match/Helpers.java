package io.keepwarm.contact.match;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.contact.contact.VisibleContacts;
import io.keepwarm.contact.match.Help.HeardOf;
import io.keepwarm.contact.match.Help.Known;
import io.keepwarm.contact.match.Help.Offered;
import io.keepwarm.contact.member.OwnDay;
import io.keepwarm.contact.offer.Offer;
import io.keepwarm.contact.offer.Offers;
import io.keepwarm.contact.opportunity.Opportunities;
import io.keepwarm.contact.opportunity.Opportunity;
import io.keepwarm.contact.search.Mark;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.contact.search.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What may help with what is about some topics: looked up on the indexes of topics, for all of them in a few
/// statements. For each topic the same is found whatever others are looked up beside it.
@ApplicationScoped
class Helpers {
    private static final int MOST_OFFERS = 200;
    /// For each topic.
    private static final int MOST_OF_EACH = 10;

    private final Offers offers;
    private final Opportunities opportunities;
    private final VisibleContacts contacts;
    private final OwnDay ownDay;
    private final Access access;

    Helpers(Offers offers, Opportunities opportunities, VisibleContacts contacts, OwnDay ownDay, Access access) {
        this.offers = offers;
        this.opportunities = opportunities;
        this.contacts = contacts;
        this.ownDay = ownDay;
        this.access = access;
    }

    /// What the caller offers.
    List<Offered> offers() {
        return offers.ofMember(access.caller().memberId(), new UUID(0, 0), MOST_OFFERS).stream()
                .map(Offer::view)
                .map(Offered::of)
                .toList();
    }

    /// Opportunities that can still be taken, by what they are about, for these topics.
    Map<String, List<HeardOf>> opportunities(Set<String> topics) {
        Map<String, List<HeardOf>> found = new HashMap<>();
        opportunities
                .about(topics, ownDay.today(), MOST_OF_EACH)
                .forEach((topic, some) -> found.put(
                        topic,
                        some.stream().map(Opportunity::view).map(HeardOf::of).toList()));
        return found;
    }

    /// Contacts to be in touch with, by what they know about, for these topics.
    Map<String, List<Known>> contacts(Set<String> topics) {
        var team = TeamSign.of(access.caller().team());
        Map<String, String> questions = new HashMap<>();
        for (String topic : topics) {
            var question = Wanted.in(team).having(Mark.ABOUT, topic).query();
            questions.put(topic, Objects.requireNonNull(question));
        }
        var answers = contacts.answering(Set.copyOf(questions.values()), MOST_OF_EACH);
        var ids = answers.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<UUID, Known> known = new HashMap<>();
        contacts.among(ids).forEach((id, contact) -> known.put(id, Known.of(id, contact.card())));
        Map<String, List<Known>> found = new HashMap<>();
        questions.forEach((topic, question) -> found.put(
                topic,
                answers.getOrDefault(question, List.of()).stream()
                        .flatMap(id -> Stream.ofNullable(known.get(id)))
                        .toList()));
        return found;
    }
}
