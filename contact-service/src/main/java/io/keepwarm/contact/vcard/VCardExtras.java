package io.keepwarm.contact.vcard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What came with the vCards of the running transaction's team.
@ApplicationScoped
public class VCardExtras implements PanacheRepositoryBase<VCardExtra, UUID> {

    /// The properties by contact; nothing for those that came with none.
    public Map<UUID, String> of(Collection<UUID> contactIds) {
        return list("contactId in ?1", contactIds).stream()
                .collect(Collectors.toMap(VCardExtra::contactId, VCardExtra::properties));
    }
}
