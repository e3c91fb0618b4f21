package io.keepwarm.interaction.introduction;

import io.keepwarm.chassis.http.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The introductions of the team; each is its member's alone.
@ApplicationScoped
class Introductions implements PanacheRepositoryBase<Introduction, UUID> {

    /// The member's introduction, locked until the transaction ends.
    ///
    /// @throws Problem 404
    Introduction lock(UUID id, String memberId) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(introduction -> introduction.memberId().equals(memberId))
                .orElseThrow(() -> Problem.notFound("introduction"));
    }

    /// The member's introduction.
    ///
    /// @throws Problem 404
    Introduction one(UUID id, String memberId) {
        return findByIdOptional(id)
                .filter(introduction -> introduction.memberId().equals(memberId))
                .orElseThrow(() -> Problem.notFound("introduction"));
    }

    /// Has others who note introductions of the member's wait until this transaction ends.
    void inTurn(String team, String memberId) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(cast(:key as text), 0))")
                .setParameter("key", String.join("|", "introductions", team, memberId))
                .getSingleResult();
    }

    /// The member's, not made and not declined, that brings one of `these` together with one of `those`.
    Optional<Introduction> open(String memberId, Collection<String> these, Collection<String> those) {
        return find("""
                        memberId = ?1 and interactionId is null and outcome is null
                        and firstConsent <> ?2 and secondConsent <> ?2
                        and (firstId in ?3 and secondId in ?4 or firstId in ?4 and secondId in ?3)
                        order by id""", memberId, Consent.DECLINED, these, those).firstResultOptional();
    }

    /// The member's, the newest first, before `before`.
    ///
    /// @param contactIds with one of these; null: with anybody
    List<Introduction> list(String memberId, @Nullable Collection<String> contactIds, UUID before, int limit) {
        return contactIds == null
                ? find("memberId = ?1 and id < ?2 order by id desc", memberId, before)
                        .page(0, limit)
                        .list()
                : find("""
                                memberId = ?1 and id < ?2 and (firstId in ?3 or secondId in ?3) order by id desc""", memberId, before, contactIds).page(0, limit).list();
    }

    /// Deletes those that name a contact.
    void deleteWith(String contactId) {
        delete("firstId = ?1 or secondId = ?1", contactId);
    }
}
