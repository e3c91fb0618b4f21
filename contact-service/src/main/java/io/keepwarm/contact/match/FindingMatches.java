package io.keepwarm.contact.match;

import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.contact.contact.VisibleContacts;
import io.keepwarm.contact.match.Help.Offered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds matches, contact by contact among those who need something or are looking: for so many contacts as fill a
/// page, and never for more than 200 at a time.
@ApplicationScoped
class FindingMatches {
    private static final int MOST_LOOKED_AT = 200;
    private static final int AT_A_TIME = 10;
    /// Of offers, opportunities and contacts each, for one wish.
    private static final int BEST = 5;
    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::score)
            .reversed()
            .thenComparing(match -> match.help().id().toString());

    private final VisibleContacts contacts;
    private final Helpers helpers;

    FindingMatches(VisibleContacts contacts, Helpers helpers) {
        this.contacts = contacts;
        this.helpers = helpers;
    }

    /// Where a page begins: with this contact's matches but for the first few.
    private record Position(UUID contactId, int shown) {
        static final Position START = new Position(new UUID(0, 0), 0);

        static Position of(List<String> words) {
            return new Position(UUID.fromString(words.get(0)), Math.max(0, Integer.parseInt(words.get(1))));
        }

        List<String> words() {
            return List.of(contactId.toString(), String.valueOf(shown));
        }
    }

    /// Matches for the contacts the caller may see, by contact; for one of them alone when `contactId` is given. A page
    /// may have fewer items than it could and yet be followed by another: then those looked at had no more.
    ///
    /// @throws io.keepwarm.chassis.http.Problem 404 for a contact that is not there
    @Transactional
    Page<MatchView> page(@Nullable UUID contactId, PageRequest request) {
        String list = "matches " + contactId;
        var start = request.after(list, Position::of).orElse(Position.START);
        var ids = contactId == null ? contacts.inNeed(start.contactId(), MOST_LOOKED_AT + 1) : one(contactId);
        var looked = ids.subList(0, Math.min(ids.size(), MOST_LOOKED_AT));
        var offers = helpers.offers();
        List<MatchView> items = new ArrayList<>();
        for (int first = 0; first < looked.size(); first += AT_A_TIME) {
            var some = looked.subList(first, Math.min(first + AT_A_TIME, looked.size()));
            for (var matches : matches(some, offers).entrySet()) {
                int shown = matches.getKey().equals(start.contactId()) ? start.shown() : 0;
                for (var match : matches.getValue().stream().skip(shown).toList()) {
                    if (items.size() == request.limit()) {
                        return request.upTo(list, items, new Position(matches.getKey(), shown).words());
                    }
                    items.add(MatchView.of(match));
                    shown++;
                }
            }
        }
        return request.upTo(list, items, ids.size() > MOST_LOOKED_AT ? new Position(ids.getLast(), 0).words() : null);
    }

    private List<UUID> one(UUID contactId) {
        var contact = contacts.standIn(contactId);
        return contact.isInTouch() ? List.of(contact.id()) : List.of();
    }

    private Map<UUID, List<Match>> matches(List<UUID> ids, List<Offered> offers) {
        var known = contacts.among(ids);
        var wishes = ids.stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .flatMap(contact -> Wish.of(contact.id(), contact.card()).stream())
                .toList();
        var topics = wishes.stream().flatMap(wish -> wish.topics().stream()).collect(Collectors.toSet());
        var opportunities = helpers.opportunities(topics);
        var people = helpers.contacts(topics);
        Map<UUID, List<Match>> matches = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            var best = matches.computeIfAbsent(wish.contactId(), id -> new ArrayList<>());
            best.addAll(best(wish, offers.stream()));
            best.addAll(best(wish, about(wish, opportunities)));
            best.addAll(best(wish, about(wish, people)));
        }
        return matches;
    }

    private static <H extends Help> Stream<H> about(Wish wish, Map<String, List<H>> helps) {
        return wish.topics().stream()
                .flatMap(topic -> helps.getOrDefault(topic, List.of()).stream())
                .distinct();
    }

    private static List<Match> best(Wish wish, Stream<? extends Help> helps) {
        return helps.flatMap(help -> Matching.of(wish, help).stream())
                .sorted(BEST_FIRST)
                .limit(BEST)
                .toList();
    }
}
