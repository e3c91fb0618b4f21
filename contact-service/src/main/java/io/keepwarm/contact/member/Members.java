package io.keepwarm.contact.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The members of the running transaction's team.
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, String> {

    /// The member, locked until the transaction ends.
    Optional<Member> locked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The member, locked; one who was not there is made first. Whoever makes the same one at the same moment waits.
    Member lockedOrNew(String id) {
        return locked(id).orElseGet(() -> {
            getEntityManager().createNativeQuery("""
                            insert into member (id, version, leap_day, roles, active, changed_at)
                            values (:id, 0, 'FEB_28', '{}', true, now()) on conflict (team, id) do nothing
                            """).setParameter("id", id).executeUpdate();
            return locked(id).orElseThrow();
        });
    }

    /// By id, those after `id`.
    List<Member> after(String id, int size) {
        return find("id > ?1", Sort.by("id"), id).page(Page.ofSize(size)).list();
    }

    /// The language of a member (BCP 47); null when none is known.
    public @Nullable String localeOf(String id) {
        return findByIdOptional(id).map(Member::locale).orElse(null);
    }
}
