package io.keepwarm.interaction.contact;

import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.events.contact.ContactState;
import io.keepwarm.events.contact.MergeState;
import io.keepwarm.events.tie.TieEvent.TieRevised;
import io.keepwarm.interaction.knowledge.HeardContacts;
import io.keepwarm.interaction.knowledge.HeardContacts.Change;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.knowledge.NamesContacts;
import io.keepwarm.interaction.tie.TieKeeping;
import io.keepwarm.interaction.tie.Ties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Keeps what is heard of a contact. Where that changes who may know of its touches, or whose touches they are, the
/// ties are counted again.
@ApplicationScoped
class Learning {
    private final KnownContacts contacts;
    private final HeardContacts news;
    private final NamedContacts named;
    private final Ties ties;
    private final TieKeeping keeping;
    private final Instance<NamesContacts> naming;
    private final CurrentScope scope;

    Learning(
            KnownContacts contacts,
            HeardContacts news,
            NamedContacts named,
            Ties ties,
            TieKeeping keeping,
            @Any Instance<NamesContacts> naming,
            CurrentScope scope) {
        this.contacts = contacts;
        this.news = news;
        this.named = named;
        this.ties = ties;
        this.keeping = keeping;
        this.naming = naming;
        this.scope = scope;
    }

    /// What was kept of several contacts at once.
    ///
    /// @param changes what is otherwise now, by contact
    /// @param named those of them that something here may have to follow for
    record Heard(Map<String, Change> changes, Set<String> named) {
        Change of(String contactId) {
            return Objects.requireNonNull(changes.get(contactId));
        }
    }

    /// Keeps what saved contacts tell: all that comes together, in two statements however many they are. What follows
    /// from it for each is done by [#saved].
    @Transactional
    Heard hear(List<ContactState> states) {
        var changes = news.keep(states);
        var others = states.stream()
                .map(ContactState::contactId)
                .filter(id -> Objects.requireNonNull(changes.get(id)).concernsOthers())
                .toList();
        return new Heard(changes, named.among(others));
    }

    /// Does what follows from it. For a contact that nothing here names, and whom nothing on a shelf may interest, that
    /// is nothing.
    @Transactional
    void saved(ContactState state, Heard heard) {
        String id = state.contactId();
        var change = heard.of(id);
        // A saved state after a merge says that the merge was undone.
        boolean setApart = change.stoodForAnother() && separate(id, state.version());
        boolean isNamed = heard.named().contains(id);
        if (change.sight() && isNamed && !setApart) {
            var names = contacts.namesOf(id);
            recount(named.together(names));
            tellSightChanged(names);
        }
        if (change.words() || change.concernsOthers() && (isNamed || change.hasWords())) {
            naming.forEach(names -> names.wordsChanged(id));
        }
    }

    @Transactional
    void merged(MergeState state) {
        String before = contacts.standInOf(state.contactId());
        if (contacts.merge(state.contactId(), state.survivorId(), state.version())) {
            var names = List.of(before, state.contactId(), contacts.standInOf(state.survivorId()));
            recount(withTieOf(before, named.together(names)));
            tellSightChanged(contacts.namesOf(contacts.standInOf(state.survivorId())));
        }
    }

    @Transactional
    void unmerged(MergeState state) {
        separate(state.contactId(), state.version());
    }

    private void tellSightChanged(Collection<String> contactIds) {
        naming.forEach(names -> names.sightChanged(contactIds));
    }

    private boolean separate(String id, long version) {
        String before = contacts.standInOf(id);
        if (before.equals(id) || !contacts.merge(id, null, version)) {
            return false;
        }
        var names = new ArrayList<>(contacts.namesOf(before));
        names.addAll(contacts.namesOf(id));
        recount(withTieOf(before, named.together(names)));
        tellSightChanged(names);
        return true;
    }

    /// Who knew only the merged contact has a tie with the one that answered for it all the same.
    private static Map<String, Set<String>> withTieOf(String contactId, Map<String, Set<String>> contactsByMember) {
        contactsByMember.values().forEach(touched -> touched.add(contactId));
        return contactsByMember;
    }

    private void recount(Map<String, Set<String>> contactsByMember) {
        String team = scope.require().team();
        contactsByMember.forEach((member, touched) -> {
            var setting = ties.lock(member, touched);
            keeping.tell(team, setting, keeping.recount(setting), TieRevised::new, null);
        });
    }
}
