package io.keepwarm.digest.knowledge;

import io.keepwarm.events.tie.TieState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The ties this service has heard of.
@ApplicationScoped
public class KnownTies implements PanacheRepositoryBase<KnownTie, String> {

    void save(TieState state) {
        getEntityManager().merge(KnownTie.of(state));
    }

    void forgetAbout(String contactId) {
        delete("contact", contactId);
    }

    /// The member's own ties to those contacts, by contact.
    public Map<String, KnownTie> of(String memberId, Collection<String> contactIds) {
        return contactIds.isEmpty()
                ? Map.of()
                : list("member = ?1 and contact in ?2", memberId, contactIds).stream()
                        .collect(Collectors.toMap(KnownTie::contact, Function.identity()));
    }
}
