package io.keepwarm.contact.importing;

import io.keepwarm.contact.contact.ContactErasing;
import io.keepwarm.contact.merge.ContactsParted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Forgets what dry runs said of an erased contact; and of one from whom another was parted, for that may have been
/// said of the other.
@ApplicationScoped
class ForgettingDryRuns {
    private final ImportRows rows;

    ForgettingDryRuns(ImportRows rows) {
        this.rows = rows;
    }

    void on(@Observes ContactErasing erasing) {
        rows.forgetChanges(erasing.contactId());
    }

    void on(@Observes ContactsParted parted) {
        rows.forgetChanges(parted.survivorId());
    }
}
