package io.keepwarm.interaction.contact;

import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.events.contact.ContactState;
import io.keepwarm.events.contact.MergeState;
import io.keepwarm.events.tie.TieEvent.TieRevised;
import io.keepwarm.interaction.knowledge.ContactWords;
import io.keepwarm.interaction.knowledge.KnownAddresses;
import io.keepwarm.interaction.knowledge.KnownContact;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.knowledge.KnownFacts;
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
import java.util.Optional;
import java.util.Set;

/// Keeps what is heard of a contact. Where that changes who may know of its touches, or whose touches they are, the
/// ties are counted again.
@ApplicationScoped
class Learning {
    private final KnownContacts contacts;
    private final KnownFacts facts;
    private final ContactWords words;
    private final KnownAddresses addresses;
    private final NamedContacts named;
    private final Ties ties;
    private final TieKeeping keeping;
    private final Instance<NamesContacts> naming;
    private final CurrentScope scope;

    Learning(
            KnownContacts contacts,
            KnownFacts facts,
            ContactWords words,
            KnownAddresses addresses,
            NamedContacts named,
            Ties ties,
            TieKeeping keeping,
            @Any Instance<NamesContacts> naming,
            CurrentScope scope) {
        this.contacts = contacts;
        this.facts = facts;
        this.words = words;
        this.addresses = addresses;
        this.named = named;
        this.ties = ties;
        this.keeping = keeping;
        this.naming = naming;
        this.scope = scope;
    }

    @Transactional
    void saved(ContactState state) {
        var keeper = contacts.find(state.contactId()).map(KnownContact::keeperId);
        boolean sightChanged = contacts.learn(new KnownContacts.News(
                state.contactId(),
                state.version(),
                state.keeperId(),
                state.visibility(),
                state.state(),
                state.trashedAt() != null));
        facts.learn(state);
        addresses.learn(
                state.contactId(),
                state.version(),
                state.emails().stream().map(ContactState.ContactPoint::value).toList());
        // A saved state after a merge says that the merge was undone.
        boolean setApart = separate(state.contactId(), state.version());
        if (sightChanged && !setApart) {
            var names = contacts.namesOf(state.contactId());
            recount(named.together(names));
            tellSightChanged(names);
        }
        if (words.learn(state) || !keeper.equals(Optional.of(state.keeperId()))) {
            naming.forEach(names -> names.wordsChanged(state.contactId()));
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
