package io.keepwarm.contact.contact;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Warning;
import io.keepwarm.contact.goal.LinkedGoals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Contacts as JSON for the caller, who may see them: without links to goals that are another member's own.
/// How old what was said is, is told by the day it is in UTC, which may be another by one for some. For use
/// in a running transaction.
@ApplicationScoped
public class ShowingContacts {
    private final LinkedGoals goals;
    private final Access access;
    private final Clock clock;

    ShowingContacts(LinkedGoals goals, Access access, Clock clock) {
        this.goals = goals;
        this.access = access;
        this.clock = clock;
    }

    /// The contact as it is.
    public ContactView one(Contact contact) {
        return saying(contact, contact.card());
    }

    /// The contact as it would be with that card.
    public ContactView saying(Contact contact, Card card) {
        Card shown = shown(card);
        return ContactView.of(contact, shown, Warning.of(shown, today()));
    }

    /// The contact with what is worth a thought before one gets in touch.
    ContactView beforeReachingOut(Contact contact) {
        Card shown = shown(contact.card());
        return ContactView.of(contact, shown, Warning.beforeReachingOut(shown, today()));
    }

    /// The contacts as they are, in their order; their goals are looked up in one go.
    List<ContactView> all(List<Contact> contacts) {
        var hidden = hidden(contacts);
        LocalDate today = today();
        return contacts.stream()
                .map(contact ->
                        ContactView.of(contact, contact.card().without(hidden), Warning.of(contact.card(), today)))
                .toList();
    }

    /// The same by id.
    public Map<UUID, ContactView> byId(Collection<Contact> contacts) {
        return all(List.copyOf(contacts)).stream().collect(Collectors.toMap(ContactView::id, view -> view));
    }

    /// What the caller sees of a card.
    Card shown(Card card) {
        return card.without(hidden(card));
    }

    /// `after` with the links of `before` to goals that the caller does not see.
    Card keepingHidden(Card before, Card after) {
        return after.keeping(hidden(before), before);
    }

    /// Whether that is a goal, but none for the caller.
    boolean hides(@Nullable UUID goalId) {
        return goalId != null
                && !goals.hiddenAmong(access.caller().memberId(), List.of(goalId.toString()))
                        .isEmpty();
    }

    private Set<String> hidden(Card card) {
        return goals.hiddenFrom(access.caller().memberId(), List.of(card));
    }

    private Set<String> hidden(List<Contact> contacts) {
        return goals.hiddenFrom(
                access.caller().memberId(), contacts.stream().map(Contact::card).toList());
    }

    private LocalDate today() {
        return LocalDays.dayOf(clock.instant(), ZoneOffset.UTC);
    }
}
