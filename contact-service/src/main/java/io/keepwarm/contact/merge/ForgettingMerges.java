package io.keepwarm.contact.merge;

import io.keepwarm.contact.contact.ContactErasing;
import io.keepwarm.contact.history.ContactChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;

/// Takes what an erased contact has said out of the histories of those it was merged into and parted from again, and of
/// those they were merged into meanwhile. Merges that hold are erased with their survivor.
@ApplicationScoped
class ForgettingMerges {
    private static final Instant ALWAYS = Instant.parse("9999-12-31T00:00:00Z");

    private final ContactMerges merges;
    private final ContactChanges history;

    ForgettingMerges(ContactMerges merges, ContactChanges history) {
        this.merges = merges;
        this.history = history;
    }

    void on(@Observes ContactErasing erasing) {
        forget(erasing.contactId(), Instant.EPOCH, ALWAYS);
    }

    private void forget(UUID loserId, Instant from, Instant until) {
        for (var merge : merges.undoneOf(loserId, from, until)) {
            var undoneAt = merge.undoneAt();
            if (undoneAt != null) {
                UUID survivorId = merge.parties().survivorId();
                history.forget(survivorId, merge.mergedAt(), undoneAt);
                forget(survivorId, merge.mergedAt(), undoneAt);
            }
        }
    }
}
