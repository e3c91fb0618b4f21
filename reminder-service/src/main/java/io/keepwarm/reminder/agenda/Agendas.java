package io.keepwarm.reminder.agenda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;

/// The agendas of the running team's members.
@ApplicationScoped
class Agendas implements PanacheRepositoryBase<MemberAgenda, String> {
    private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
    private static final int SKIP_LOCKED = -2;

    /// Has the member's agenda prepared at `at`, unless it will be sooner anyway.
    void wake(String memberId, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        insert into agenda as known (member_id, version, next_at) values (?1, 0, ?2)
                        on conflict (team, member_id) do update set next_at = excluded.next_at
                        where known.next_at is null or known.next_at > excluded.next_at
                        """)
                .setFlushMode(jakarta.persistence.FlushModeType.COMMIT)
                .setParameter(1, memberId)
                .setParameter(2, at)
                .executeUpdate();
    }

    /// Has the agendas of all members prepared at `at`, but for those of members who are gone.
    void wakeAll(Instant at) {
        update("nextAt = ?1 where nextAt > ?1", at);
    }

    /// Those whose time has come; what another replica holds is left to it.
    List<MemberAgenda> lockDue(Instant now, int limit) {
        return find("nextAt <= ?1", Sort.by("nextAt"), now)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(LOCK_TIMEOUT, SKIP_LOCKED)
                .list();
    }
}
