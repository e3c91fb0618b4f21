package io.keepwarm.digest.knowledge;

import io.keepwarm.events.promise.PromiseState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// The promises this service has heard of.
@ApplicationScoped
public class KnownPromises implements PanacheRepositoryBase<KnownPromise, String> {

    void save(PromiseState state) {
        getEntityManager().merge(KnownPromise.of(state));
    }

    void forgetAbout(String contactId) {
        delete("contact", contactId);
    }
}
