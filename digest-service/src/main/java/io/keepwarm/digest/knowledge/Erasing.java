package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.words.Called;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

/// Forgets erased contacts everywhere in this service, in the running transaction of their team.
///
/// A digest that is being written names people as they were known a moment ago, and an erasure finds only digests that
/// are saved. So the two take turns: writers of one team go side by side, an erasure in it goes alone.
@ApplicationScoped
public class Erasing {
    private static final String OF_TEAM =
            "(hashtextextended(concat_ws(':', 'erasing', current_setting('app.team')), 0))";

    private final KnownContacts contacts;
    private final KnownTies ties;
    private final KnownFollowUps followUps;
    private final KnownPromises promises;
    private final Event<ContactForgotten> forgotten;
    private final EntityManager entities;

    Erasing(
            KnownContacts contacts,
            KnownTies ties,
            KnownFollowUps followUps,
            KnownPromises promises,
            Event<ContactForgotten> forgotten,
            EntityManager entities) {
        this.contacts = contacts;
        this.ties = ties;
        this.followUps = followUps;
        this.promises = promises;
        this.forgotten = forgotten;
        this.entities = entities;
    }

    /// Lets no contact of the team be erased until the transaction ends; waits for an erasure that has begun. To be
    /// called before anything is read that is to be kept.
    public void holdOff() {
        lock("pg_advisory_xact_lock_shared");
    }

    /// Forgets the contact for good. Done again it changes nothing.
    public void erase(String contactId) {
        lock("pg_advisory_xact_lock");
        var name = contacts.findByIdOptional(contactId)
                .flatMap(known ->
                        Called.nameOf(known.name(), null, known.organisation().orElse(null)));
        contacts.change(contactId, KnownContact::erase);
        ties.forgetAbout(contactId);
        name.ifPresent(ties::forgetNotesWith);
        followUps.forgetAbout(contactId);
        promises.forgetAbout(contactId);
        forgotten.fire(new ContactForgotten(contactId, name));
    }

    private void lock(String function) {
        entities.createNativeQuery("select " + function + OF_TEAM).getSingleResult();
    }
}
