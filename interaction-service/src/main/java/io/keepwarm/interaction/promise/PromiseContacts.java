package io.keepwarm.interaction.promise;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.events.EventType;
import io.keepwarm.interaction.knowledge.NamesContacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/// Promises follow their contacts. After a merge they stay with the contact they were made to, and are found by the
/// one that answers for it too.
@ApplicationScoped
class PromiseContacts implements NamesContacts {
    private final Promises promises;
    private final TellingPromises telling;
    private final Outbox outbox;
    private final CurrentScope scope;

    PromiseContacts(Promises promises, TellingPromises telling, Outbox outbox, CurrentScope scope) {
        this.promises = promises;
        this.telling = telling;
        this.outbox = outbox;
        this.scope = scope;
    }

    @Override
    public void sightChanged(Collection<String> contactIds) {
        String team = scope.require().team();
        promises.toldOtherwise(contactIds)
                .forEach(id -> promises.lock(id).ifPresent(promise -> telling.changed(promise, team)));
    }

    @Override
    public void erased(String contactId) {
        promises.lockWith(contactId).forEach(promise -> {
            outbox.forget(EventType.PROMISE_DROPPED, promise.id().toString(), promise.version() + 1);
            promises.delete(promise);
        });
    }
}
