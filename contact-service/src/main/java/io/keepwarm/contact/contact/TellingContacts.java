package io.keepwarm.contact.contact;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.contact.goal.LinkedGoals;
import io.keepwarm.contact.history.Changes;
import io.keepwarm.contact.history.ContactChange;
import io.keepwarm.contact.history.ContactChanges;
import io.keepwarm.contact.likeness.ContactKeys;
import io.keepwarm.contact.likeness.MatchKeys;
import io.keepwarm.events.contact.ContactEvent.ContactSaved;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells of changed contacts: in their history, and to the other services. Whoever changes a contact calls this once
/// afterwards, in the same transaction.
@ApplicationScoped
public class TellingContacts {
    private final ContactChanges history;
    private final ContactKeys keys;
    private final LinkedGoals goals;
    private final Outbox outbox;
    private final CurrentScope scope;

    TellingContacts(ContactChanges history, ContactKeys keys, LinkedGoals goals, Outbox outbox, CurrentScope scope) {
        this.history = history;
        this.keys = keys;
        this.goals = goals;
        this.outbox = outbox;
        this.scope = scope;
    }

    /// Tells of what was changed since the contact was read, or last told of.
    ///
    /// @throws io.keepwarm.chassis.outbox.EventTooLarge when the card is too large to be told of
    public void saved(Contact contact) {
        saved(contact, null);
    }

    /// As [#saved(Contact)], of what a merge has changed, or its end.
    public void saved(Contact contact, @Nullable UUID mergeId) {
        noted(contact, mergeId);
        outbox.append(news(contact));
    }

    /// As [#saved(Contact)], for contacts that were just made: their keys are written in one go.
    public void made(List<Contact> contacts) {
        Map<UUID, Set<String>> made = new LinkedHashMap<>();
        for (var contact : contacts) {
            var change = contact.takeChange();
            made.put(contact.id(), MatchKeys.of(change.cardAfter()));
            note(contact, change, null);
            outbox.append(news(contact));
        }
        keys.add(made);
    }

    /// As [#saved(Contact, UUID)], but after what was left to be told of the contact before, not in its place.
    public void savedNext(Contact contact, UUID mergeId) {
        noted(contact, mergeId);
        outbox.appendNext(news(contact));
    }

    private ContactSaved news(Contact contact) {
        var linked = goals.told(contact.card().relevance(), contact.keeperId());
        return new ContactSaved(ContactNews.of(scope.require().team(), contact, linked));
    }

    /// Writes down what was changed, if anything was, and leaves it to the caller to tell the other services.
    public void noted(Contact contact, @Nullable UUID mergeId) {
        var change = contact.takeChange();
        keys.follow(contact.id(), change.cardBefore(), change.cardAfter());
        note(contact, change, mergeId);
    }

    private void note(Contact contact, Recorded.Change change, @Nullable UUID mergeId) {
        if (change.fields().isEmpty()) {
            return;
        }
        history.persist(new ContactChange(
                new ContactChange.Key(contact.id(), contact.updatedAt(), contact.version()),
                scope.require().member(),
                change.visibility(),
                change.keeperId(),
                new Changes(change.fields(), mergeId)));
    }
}
