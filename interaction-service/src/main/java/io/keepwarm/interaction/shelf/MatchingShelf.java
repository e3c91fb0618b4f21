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
import java.time.temporal.ChronoUnit;
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

    /// The thing is new or another.
    void itemChanged(ShelfItem item, String team) {
        refresh(item, team, null);
    }

    /// The contact is new to the thing, or another.
    void contactChanged(ShelfItem item, String team, String contactId) {
        refresh(item, team, contactId);
    }

    /// The thing interests nobody any more.
    void withdrawAll(ShelfItem item) {
        matches.of(item.id(), null).stream()
                .filter(match -> !match.isShared() && !match.withdrawn())
                .forEach(match -> withdraw(match, item));
    }

    private void refresh(ShelfItem item, String team, @Nullable String contactId) {
        var before = matches.of(item.id(), contactId == null ? null : List.of(contactId)).stream()
                .collect(Collectors.toMap(ShelfMatch::contactId, Function.identity()));
        Set<String> wanted = new HashSet<>();
        for (Wanted one : unshared(item, wanted(item, contactId))) {
            wanted.add(one.contactId());
            var match = before.getOrDefault(one.contactId(), ShelfMatch.between(item.id(), one.contactId()));
            // Said again of a thing that is another, for the event shows its title.
            boolean isSame = contactId != null && match.why().equals(one.why()) && !match.withdrawn();
            if (!isSame) {
                var next = match.matching(one.why(), one.score());
                matches.save(next, item);
                outbox.append(new ShelfMatched(next.state(team, item, now())));
            }
        }
        before.values().stream()
                .filter(match -> !match.isShared() && !match.withdrawn() && !wanted.contains(match.contactId()))
                .forEach(match -> withdraw(match, item));
    }

    private List<Wanted> wanted(ShelfItem item, @Nullable String contactId) {
        var today = LocalDays.dayOf(now(), members.zoneOf(item.memberId()).orElse(ZoneOffset.UTC));
        return item.isExpired(today) ? List.of() : matches.wanted(item, contactId, BEST);
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
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
