package io.keepwarm.contact.match;

import io.keepwarm.chassis.words.Folded;
import io.keepwarm.chassis.words.Topics;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Interest;
import io.keepwarm.contact.card.Need;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Something a contact needs, or that they are looking for work.
///
/// @param name what the contact is called
/// @param need null: they are looking
/// @param kind what sort of help it takes, as offers call it, folded; empty: not known
/// @param topics what it is about
/// @param places where they are, word by word
record Wish(UUID contactId, String name, @Nullable Need need, String kind, Set<String> topics, Set<String> places) {
    /// More than a person remembers to ask after.
    private static final int MOST = 10;
    /// What a wish is about is said in its first words.
    private static final int MOST_TOPICS = 12;

    private static final String WORK = Folded.text("JOB_LEAD");

    /// All that is open, needs in their order and then the looking; at most 10.
    static List<Wish> of(UUID contactId, Card card) {
        String name = card.shownName();
        var place = card.place();
        Set<String> places = place == null ? Set.of() : Topics.of(place.city(), place.country());
        List<Wish> wishes = new ArrayList<>();
        for (Need need : card.needs()) {
            if (need.resolvedOn() == null) {
                String kind = need.kind() == null
                        ? ""
                        : Folded.text(need.kind().strip().replace(' ', '_'));
                wishes.add(new Wish(contactId, name, need, kind, topics(need.text()), places));
            }
        }
        if (Boolean.TRUE.equals(card.looking())) {
            wishes.add(new Wish(contactId, name, null, WORK, field(card), places));
        }
        return wishes.size() <= MOST ? wishes : wishes.subList(wishes.size() - MOST, wishes.size());
    }

    /// The field somebody works in: what their title and role say, their interests and their tags.
    private static Set<String> field(Card card) {
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(card.title());
        texts.add(card.role());
        card.interests().stream().map(Interest::value).forEach(texts::add);
        texts.addAll(card.tags());
        return topics(texts.toArray(String[]::new));
    }

    private static Set<String> topics(@Nullable String... texts) {
        return Topics.of(texts).stream().limit(MOST_TOPICS).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean isForWork() {
        return kind.equals(WORK);
    }

    /// What is wished, in words.
    String words() {
        return need == null ? name + " is looking for work." : name + " needs \"" + need.text() + "\".";
    }
}
