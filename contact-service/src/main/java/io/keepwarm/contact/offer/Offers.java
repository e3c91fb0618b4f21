package io.keepwarm.contact.offer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The offers of the running transaction's team.
@ApplicationScoped
public class Offers implements PanacheRepositoryBase<Offer, UUID> {

    /// The offer, locked until the transaction ends.
    Optional<Offer> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// A member's offers by id, those after `after`.
    public List<Offer> ofMember(String memberId, UUID after, int size) {
        return find("memberId = ?1 and id > ?2", Sort.by("id"), memberId, after)
                .page(Page.ofSize(size))
                .list();
    }

    /// How many a member has made.
    long countOf(String memberId) {
        return count("memberId", memberId);
    }
}
