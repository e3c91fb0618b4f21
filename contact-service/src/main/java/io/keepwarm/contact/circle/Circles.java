package io.keepwarm.contact.circle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The circles of the running transaction's team.
@ApplicationScoped
public class Circles implements PanacheRepositoryBase<Circle, UUID> {
    private static final String WITH =
            "memberId = ?1 and id > ?2 and id in" + " (select circleId from CircleMember where contactId = ?3)";

    /// The circle, if it is the member's own.
    public Optional<Circle> own(UUID id, String memberId) {
        return findByIdOptional(id).filter(circle -> circle.isOf(memberId));
    }

    /// The same, locked until the transaction ends.
    Optional<Circle> locked(UUID id, String memberId) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(circle -> circle.isOf(memberId));
    }

    /// The member's own by id, those after `after`; only those that `contactId` is in when it is given.
    List<Circle> ofMember(String memberId, @Nullable UUID contactId, UUID after, int size) {
        var found = contactId == null
                ? find("memberId = ?1 and id > ?2", Sort.by("id"), memberId, after)
                : find(WITH, Sort.by("id"), memberId, after, contactId);
        return found.page(Page.ofSize(size)).list();
    }
}
