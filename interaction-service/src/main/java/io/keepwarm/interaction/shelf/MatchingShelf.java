package io.keepwarm.interaction.shelf;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.EventType;
import io.keepwarm.events.shelf.ShelfEvent.ShelfMatched;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.knowledge.KnownMembers;
import io.keepwarm.interaction.shelf.ShelfMatches.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings the pairs of things and contacts up to date, and tells of them. Always within the transaction of what
/// changed, on a thing that is locked. At most the 200 best contacts of a thing are matched.
@ApplicationScoped
class MatchingShelf {
    private static final int BEST = 200;

    private final ShelfMatches matches;
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final Outbox outbox;
    private final Clock clock;

    MatchingShelf(ShelfMatches matches, KnownContacts contacts, KnownMembers members, Outbox outbox, Clock clock) {
        this.matches = matches;
        this.contacts = contacts;
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The thing is new or another. All is said again, for the event shows its title.
    void itemChanged(ShelfItem item, String team) {
        bring(item, team, matches.of(item.id(), null), wanted(item, null), true);
    }

    /// The contact is new to the thing, or another. Where all places are taken, it is compared with the last of the
    /// best; only if it was one of them, the others are looked at again, for one of those may come in its place.
    void contactChanged(ShelfItem item, String team, String contactId) {
        var before = matches.of(item.id(), List.of(contactId));
        var last = matches.inPlace(item.id(), BEST);
        if (last.isPresent() && before.stream().anyMatch(MatchingShelf::isOpen)) {
            bring(item, team, matches.of(item.id(), null), wanted(item, null), false);
            return;
        }
        var wanted = wanted(item, contactId).stream()
                .filter(one -> last.isEmpty() || isBetter(one, last.get()))
                .toList();
        bring(item, team, before, wanted, false);
        if (!wanted.isEmpty()) {
            last.ifPresent(match -> withdraw(match, item));
        }
    }

    /// The thing interests nobody any more.
    void withdrawAll(ShelfItem item) {
        matches.of(item.id(), null).stream().filter(MatchingShelf::isOpen).forEach(match -> withdraw(match, item));
    }

    private void bring(
            ShelfItem item, String team, Collection<ShelfMatch> pairs, List<Wanted> wanted, boolean saysAgain) {
        var before = pairs.stream().collect(Collectors.toMap(ShelfMatch::contactId, Function.identity()));
        Set<String> stay = new HashSet<>();
        for (Wanted one : wanted) {
            stay.add(one.contactId());
            var match = before.getOrDefault(one.contactId(), ShelfMatch.between(item.id(), one.contactId()));
            boolean isSame = match.why().equals(one.why()) && !match.withdrawn();
            if (saysAgain || !isSame) {
                var next = match.matching(one.why(), one.score());
                matches.save(next, item);
                outbox.append(new ShelfMatched(next.state(team, item, now())));
            }
        }
        before.values().stream()
                .filter(match -> isOpen(match) && !stay.contains(match.contactId()))
                .forEach(match -> withdraw(match, item));
    }

    private static boolean isOpen(ShelfMatch match) {
        return !match.isShared() && !match.withdrawn();
    }

    private static boolean isBetter(Wanted one, ShelfMatch other) {
        return one.score() > other.score()
                || one.score() == other.score() && one.contactId().compareTo(other.contactId()) < 0;
    }

    private List<Wanted> wanted(ShelfItem item, @Nullable String contactId) {
        var today = LocalDays.dayOf(now(), members.zoneOf(item.memberId()).orElse(ZoneOffset.UTC));
        return item.isExpired(today) ? List.of() : unshared(item, matches.wanted(item, contactId, BEST));
    }

    /// Without those who have it already, be it under the name of a contact that was merged into them.
    private List<Wanted> unshared(ShelfItem item, List<Wanted> wanted) {
        List<String> ids = wanted.stream().map(Wanted::contactId).toList();
        Map<String, String> names = new HashMap<>(contacts.mergedInto(ids));
        ids.forEach(id -> names.put(id, id));
        var shared = matches.sharedWith(item, names.keySet()).stream()
                .map(names::get)
                .collect(Collectors.toSet());
        return wanted.stream().filter(one -> !shared.contains(one.contactId())).toList();
    }

    private void withdraw(ShelfMatch match, ShelfItem item) {
        var next = match.notMatching();
        matches.save(next, item);
        outbox.forget(EventType.SHELF_MATCHED, match.key(), next.version());
    }

    private Instant now() {
        return clock.instant();
    }
}
