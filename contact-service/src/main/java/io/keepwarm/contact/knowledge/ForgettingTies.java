package io.keepwarm.contact.knowledge;

import io.keepwarm.contact.contact.ContactErasing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// What is known of the ties to a contact goes with it.
@ApplicationScoped
class ForgettingTies {
    private final KnownTies ties;

    ForgettingTies(KnownTies ties) {
        this.ties = ties;
    }

    void on(@Observes ContactErasing erasing) {
        ties.forgetAbout(erasing.contactId());
    }
}
