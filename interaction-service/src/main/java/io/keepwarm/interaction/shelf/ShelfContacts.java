package io.keepwarm.interaction.shelf;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.events.EventType;
import io.keepwarm.interaction.knowledge.NamesContacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/// The shelf follows contacts: whoever cares about something new, becomes visible or hidden, is merged or erased.
@ApplicationScoped
class ShelfContacts implements NamesContacts {
    private final ShelfItems items;
    private final ShelfMatches matches;
    private final MatchingShelf matching;
    private final Outbox outbox;
    private final CurrentScope scope;

    ShelfContacts(ShelfItems items, ShelfMatches matches, MatchingShelf matching, Outbox outbox, CurrentScope scope) {
        this.items = items;
        this.matches = matches;
        this.matching = matching;
        this.outbox = outbox;
        this.scope = scope;
    }

    @Override
    public void wordsChanged(String contactId) {
        String team = scope.require().team();
        items.about(contactId)
                .forEach(id -> items.lock(id).ifPresent(item -> matching.contactChanged(item, team, contactId)));
    }

    @Override
    public void sightChanged(Collection<String> contactIds) {
        contactIds.stream().sorted().forEach(this::wordsChanged);
    }

    @Override
    public void erased(String contactId) {
        matches.with(contactId)
                .forEach(match -> outbox.forget(EventType.SHELF_MATCHED, match.key(), match.version() + 1));
        matches.deleteWith(contactId);
    }
}
