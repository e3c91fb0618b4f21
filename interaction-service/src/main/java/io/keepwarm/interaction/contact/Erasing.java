package io.keepwarm.interaction.contact;

import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.chassis.words.Called;
import io.keepwarm.events.tie.TieEvent.TieRevised;
import io.keepwarm.events.tie.TieEvent.TouchRetracted;
import io.keepwarm.interaction.interaction.LeavingOut;
import io.keepwarm.interaction.knowledge.ContactFacts;
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
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Forgets a contact for good: touches that name nobody else are deleted, others name it no longer, nor do their texts
/// by its full name or addresses; its ties get tombstones. What is left is a marker by which later news of it
/// are told and dropped.
@ApplicationScoped
class Erasing {
    private final KnownContacts contacts;
    private final KnownFacts facts;
    private final KnownAddresses addresses;
    private final ContactWords words;
    private final NamedContacts named;
    private final LeavingOut leavingOut;
    private final Ties ties;
    private final TieKeeping keeping;
    private final Instance<NamesContacts> naming;
    private final CurrentScope scope;

    Erasing(
            KnownContacts contacts,
            KnownFacts facts,
            KnownAddresses addresses,
            ContactWords words,
            NamedContacts named,
            LeavingOut leavingOut,
            Ties ties,
            TieKeeping keeping,
            @Any Instance<NamesContacts> naming,
            CurrentScope scope) {
        this.contacts = contacts;
        this.facts = facts;
        this.addresses = addresses;
        this.words = words;
        this.named = named;
        this.leavingOut = leavingOut;
        this.ties = ties;
        this.keeping = keeping;
        this.naming = naming;
        this.scope = scope;
    }

    /// Erases it; a second time changes nothing.
    @Transactional
    void erase(String id, long version) {
        String team = scope.require().team();
        var answering = contacts.find(id);
        boolean wasShared = answering.map(KnownContact::wasShared).orElse(false);
        String standIn = answering.map(KnownContact::id).orElse(id);
        // First, for it waits for the touches that are being logged about the contact: what follows sees them all.
        contacts.erase(id, version);
        var known = facts.find(id);
        var called = Called.of(
                known.map(ContactFacts::name).orElse(null),
                known.map(ContactFacts::givenName).orElse(null),
                known.map(ContactFacts::organisation).orElse(null),
                addresses.of(id));
        facts.forget(id);
        words.forget(id);
        naming.forEach(names -> names.erased(id));
        var together = named.together(List.of(id));
        var members = together.keySet();
        named.interactions(id).forEach(interaction -> leavingOut.leaveOut(interaction, id, called, wasShared));
        tellOthers(team, id, together);
        if (standIn.equals(id)) {
            keeping.forget(team, id);
            return;
        }
        keeping.forgetSaid(id);
        members.forEach(member -> {
            var setting = ties.lock(member, List.of(standIn));
            keeping.tell(team, setting, keeping.recount(setting), TouchRetracted::new, null);
        });
        keeping.forget(team, id);
    }

    /// What was noted of a touch with others, too, may have named the contact, and their ties tell of it.
    private void tellOthers(String team, String id, Map<String, Set<String>> together) {
        together.forEach((member, touched) -> {
            var others = touched.stream().filter(other -> !other.equals(id)).toList();
            if (!others.isEmpty()) {
                var setting = ties.lock(member, others);
                keeping.tell(team, setting, keeping.recount(setting), TieRevised::new, null);
            }
        });
    }
}
