package io.keepwarm.contact.match;

import io.keepwarm.chassis.words.Folded;
import io.keepwarm.contact.match.Help.HeardOf;
import io.keepwarm.contact.match.Help.Known;
import io.keepwarm.contact.match.Help.Offered;
import io.keepwarm.contact.match.Help.Trait;
import io.keepwarm.contact.opportunity.OpportunityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether something may help with a wish, and why. They fit when they have a topic in common. An offer that names no
/// topics fits whatever is of its kind. The same kind, and for opportunities the same place, makes a fit better but is
/// none by itself.
final class Matching {
    private static final int TOPIC = 2;
    private static final int KIND = 3;
    private static final int PLACE = 1;

    private Matching() {}

    /// The match of the two, or empty when they do not fit.
    static Optional<Match> of(Wish wish, Help help) {
        return switch (help) {
            case Offered offered -> offer(wish, offered);
            case HeardOf heard -> opportunity(wish, heard);
            case Known known -> contact(wish, known);
        };
    }

    private static Optional<Match> offer(Wish wish, Offered offered) {
        String kind = offered.offer().kind().name();
        boolean isSameKind = wish.kind().equals(Folded.text(kind));
        List<String> shared = shared(wish.topics(), offered.topics());
        if (shared.isEmpty() && !(isSameKind && offered.isForAll())) {
            return Optional.empty();
        }
        String why = shared.isEmpty() ? "for whoever needs " + kind : String.join(", ", shared);
        return match(
                wish,
                offered,
                TOPIC * shared.size() + (isSameKind ? KIND : 0),
                shared,
                "You offer \"" + offered.title() + "\": " + why + ".");
    }

    private static Optional<Match> opportunity(Wish wish, HeardOf heard) {
        List<String> shared = shared(wish.topics(), heard.topics());
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        boolean isSameKind = wish.isForWork() && heard.opportunity().kind() == OpportunityKind.OPENING;
        List<String> places = shared(wish.places(), heard.places());
        List<String> matched = new ArrayList<>(shared);
        matched.addAll(places);
        String place = heard.opportunity().place();
        return match(
                wish,
                heard,
                TOPIC * shared.size() + (isSameKind ? KIND : 0) + (places.isEmpty() ? 0 : PLACE),
                matched,
                "Your team has heard of the " + heard.opportunity().kind() + " \"" + heard.title() + "\""
                        + (place == null ? "" : " in " + place) + ": " + String.join(", ", matched) + ".");
    }

    private static Optional<Match> contact(Wish wish, Known known) {
        if (known.id().equals(wish.contactId())) {
            return Optional.empty();
        }
        Set<String> matched = new LinkedHashSet<>();
        List<Trait> fitting = new ArrayList<>();
        for (Trait trait : known.traits()) {
            List<String> shared = shared(wish.topics(), trait.topics());
            if (!shared.isEmpty()) {
                matched.addAll(shared);
                fitting.add(trait);
            }
        }
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        String traits = fitting.stream()
                .map(trait -> trait.what() + " \"" + trait.text() + "\"")
                .collect(Collectors.joining(", "));
        return match(
                wish,
                known,
                TOPIC * matched.size(),
                List.copyOf(matched),
                known.title() + " could help: " + traits + ".");
    }

    private static Optional<Match> match(Wish wish, Help help, int score, List<String> matched, String because) {
        return Optional.of(new Match(wish, help, score, List.copyOf(matched), wish.words() + " " + because));
    }

    private static List<String> shared(Collection<String> these, Set<String> those) {
        return these.stream().filter(those::contains).toList();
    }
}
