package io.keepwarm.contact.goal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The goals of the running transaction's team.
@ApplicationScoped
class Goals implements PanacheRepositoryBase<Goal, UUID> {

    /// The goal, locked until the transaction ends.
    Optional<Goal> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Those of the ids there are.
    List<Goal> among(Collection<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }

    /// Those of the ids there are, locked in their order until the transaction ends.
    List<Goal> lockedAmong(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Goals the member may see, of these scopes and states, by id behind `after`.
    List<Goal> seen(String memberId, Set<GoalScope> scopes, Set<GoalProgress> states, UUID after, int size) {
        return find(
                        "id > ?1 and (scope = ?2 or memberId = ?3) and scope in ?4 and state in ?5",
                        Sort.by("id"),
                        after,
                        GoalScope.TEAM,
                        memberId,
                        scopes,
                        states)
                .page(Page.ofSize(size))
                .list();
    }
}
