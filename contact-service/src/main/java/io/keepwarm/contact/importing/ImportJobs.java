package io.keepwarm.contact.importing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The imports of the running transaction's team.
@ApplicationScoped
class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {
    /// A worker that has not moved on for so long is taken for dead. By the database's clock, as all leases.
    private static final String LEASE = "now() + interval '60 seconds'";

    /// The import, locked until the transaction ends.
    Optional<ImportJob> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// At most `size` of the member's, the newest first, before `before`.
    List<ImportJob> of(String memberId, UUID before, int size) {
        return find("memberId = ?1 and id < ?2", Sort.descending("id"), memberId, before)
                .page(0, size)
                .list();
    }

    /// Takes up the import that has waited longest, unless somebody else holds it.
    @SuppressWarnings("unchecked")
    Optional<UUID> claim() {
        List<UUID> claimed =
                getEntityManager().createNativeQuery("""
                        update import_job set run = run + 1, next_at = %s
                        where id = (select id from import_job where next_at <= now() order by next_at limit 1
                                    for update skip locked)
                        returning id
                        """.formatted(LEASE)).getResultList();
        return claimed.stream().findFirst();
    }

    /// Lets no other import of the team take rows over until the transaction ends. Two that hold the same
    /// person would else each find nobody and make one.
    void holdTeam() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock("
                        + "hashtextextended(concat_ws(':', 'import', current_setting('app.team')), 0))")
                .getSingleResult();
    }

    /// Holds it for another while.
    void renew(UUID id) {
        getEntityManager()
                .createNativeQuery("update import_job set next_at = " + LEASE + " where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
