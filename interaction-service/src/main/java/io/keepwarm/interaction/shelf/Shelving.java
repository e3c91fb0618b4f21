package io.keepwarm.interaction.shelf;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.knowledge.KnownMembers;
import io.keepwarm.interaction.shelf.ShelfMatches.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts things on the shelf, shows them and whom they would interest, changes them and takes them off. Each method is
/// one transaction.
@ApplicationScoped
class Shelving {
    private final ShelfItems items;
    private final ShelfMatches matches;
    private final MatchingShelf matching;
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final Clock clock;

    Shelving(
            ShelfItems items,
            ShelfMatches matches,
            MatchingShelf matching,
            KnownContacts contacts,
            KnownMembers members,
            Clock clock) {
        this.items = items;
        this.matches = matches;
        this.matching = matching;
        this.contacts = contacts;
        this.members = members;
        this.clock = clock;
    }

    /// Puts it on the caller's shelf, and finds whom it would interest.
    @Transactional
    ShelfItemView add(UUID id, Caller caller, NewShelfItem told) {
        var item = new ShelfItem(id, caller.memberId(), told, members.zoneOf(caller), now());
        items.persist(item);
        items.nameWords(item);
        matching.itemChanged(item, caller.team());
        return item.view(today(caller));
    }

    /// @throws Problem 404
    @Transactional
    ShelfItemView one(UUID id, Caller caller) {
        return items.own(id, caller.memberId()).view(today(caller));
    }

    /// A page of the caller's shelf, the newest first; of what would interest one contact, when that is named.
    @Transactional
    Page<ShelfItemView> page(Caller caller, @Nullable String contactId, PageRequest request) {
        String list = String.join("|", "shelf", caller.memberId(), "" + contactId);
        UUID before = request.after(list, values -> UUID.fromString(values.getFirst()))
                .orElse(TimeOrderedId.LAST);
        var names = contactId == null ? null : List.of(contacts.standInOf(contactId));
        LocalDate today = today(caller);
        var found = items.list(caller.memberId(), names, before, request.limit() + 1).stream()
                .map(item -> item.view(today))
                .toList();
        return request.of(list, found, last -> List.of(last.id().toString()));
    }

    /// Puts other words in the place of the old, and finds anew whom it would interest.
    ///
    /// @throws Problem 404, 412, 428
    @Transactional
    ShelfItemView replace(UUID id, Caller caller, @Nullable String ifMatch, NewShelfItem told) {
        var item = items.lockOwn(id, caller.memberId());
        EntityTags.require(ifMatch, item.version());
        item.tell(told, members.zoneOf(caller), now());
        items.nameWords(item);
        matching.itemChanged(item, caller.team());
        return item.view(today(caller));
    }

    /// Takes it off. With whom it was shared is kept, so that it is not shared again.
    ///
    /// @throws Problem 404, 412, 428
    @Transactional
    void remove(UUID id, Caller caller, @Nullable String ifMatch) {
        var item = items.lockOwn(id, caller.memberId());
        EntityTags.require(ifMatch, item.version());
        matching.withdrawAll(item);
        matches.deleteOpen(id);
        items.delete(item);
    }

    /// A page of whom it would interest and has not been shared with, who has most words in common first.
    ///
    /// @throws Problem 404
    @Transactional
    Page<ShelfMatchView> matches(UUID id, Caller caller, PageRequest request) {
        items.own(id, caller.memberId());
        String list = "shelf matches|" + id;
        var after = request.after(list, values -> new Position(Integer.parseInt(values.getFirst()), values.getLast()));
        var found = matches.open(id, after, request.limit() + 1);
        var page = request.of(list, found, last -> List.of(String.valueOf(last.score()), last.contactId()));
        return new Page<>(page.items().stream().map(ShelfMatchView::of).toList(), page.next());
    }

    private LocalDate today(Caller caller) {
        return LocalDays.dayOf(now(), members.zoneOf(caller));
    }

    private Instant now() {
        return clock.instant();
    }
}
