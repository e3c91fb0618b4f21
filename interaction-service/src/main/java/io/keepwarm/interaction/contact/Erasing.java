package io.keepwarm.interaction.contact;

import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.events.tie.TieEvent.TouchRetracted;
import io.keepwarm.interaction.interaction.LeavingOut;
import io.keepwarm.interaction.knowledge.ContactWords;
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

/// Forgets a contact for good: touches that name nobody else are deleted, others name it no longer, its ties get
/// tombstones. What is left is a marker by which later news of it are told and dropped.
@ApplicationScoped
class Erasing {
    private final KnownContacts contacts;
    private final KnownFacts facts;
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
            ContactWords words,
            NamedContacts named,
            LeavingOut leavingOut,
            Ties ties,
            TieKeeping keeping,
            @Any Instance<NamesContacts> naming,
            CurrentScope scope) {
        this.contacts = contacts;
        this.facts = facts;
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
        boolean wasShared = answering.map(KnownContact::isShared).orElse(false);
        String standIn = answering.map(KnownContact::id).orElse(id);
        // First, for it waits for the touches that are being logged about the contact: what follows sees them all.
        contacts.erase(id, version);
        facts.forget(id);
        words.forget(id);
        naming.forEach(names -> names.erased(id));
        var members = named.together(List.of(id)).keySet();
        named.interactions(id).forEach(interaction -> leavingOut.leaveOut(interaction, id, wasShared));
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
}
