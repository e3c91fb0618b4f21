package io.keepwarm.interaction.arrival;

import io.keepwarm.interaction.knowledge.KnownAddresses;
import io.keepwarm.interaction.knowledge.NamesContacts;
import jakarta.enterprise.context.ApplicationScoped;

/// Of somebody erased the addresses are forgotten, also where they wait to be added by somebody else.
@ApplicationScoped
class ForgettingAddresses implements NamesContacts {
    private final KnownAddresses addresses;
    private final Candidates candidates;

    ForgettingAddresses(KnownAddresses addresses, Candidates candidates) {
        this.addresses = addresses;
        this.candidates = candidates;
    }

    @Override
    public void erased(String contactId) {
        candidates.forget(addresses.forget(contactId));
    }
}
