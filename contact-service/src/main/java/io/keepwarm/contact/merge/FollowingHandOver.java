package io.keepwarm.contact.merge;

import io.keepwarm.contact.handover.AllHandedOver;
import io.keepwarm.contact.handover.ContactsHandedOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// What was merged into a contact follows it to its new keeper: should the merge be undone, nobody comes back to
/// a member who has handed everything over.
@ApplicationScoped
class FollowingHandOver {
    private final ContactMerges merges;

    FollowingHandOver(ContactMerges merges) {
        this.merges = merges;
    }

    void on(@Observes ContactsHandedOver moved) {
        merges.handOver(moved.contactIds(), moved.from(), moved.to());
    }

    /// Also of contacts that others keep.
    void on(@Observes AllHandedOver moved) {
        merges.handOverAll(moved.from(), moved.to(), moved.alsoPrivate());
    }
}
