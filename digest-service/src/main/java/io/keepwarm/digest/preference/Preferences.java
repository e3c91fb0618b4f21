package io.keepwarm.digest.preference;

import io.keepwarm.digest.knowledge.KnownMember;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// What the members have said about being told.
@ApplicationScoped
public class Preferences implements PanacheRepositoryBase<Preference, String> {

    /// The member's row, if there is one, with nobody else to write or make it until the transaction ends.
    Optional<Preference> locked(String memberId) {
        // A row that is not there yet cannot be locked: two who make it at once would collide.
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock("
                        + "hashtextextended(concat_ws(':', 'preference', current_setting('app.team'), :member), 0))")
                .setParameter("member", memberId)
                .getSingleResult();
        return findByIdOptional(memberId);
    }

    /// Where mail is to reach the member: the address they confirmed, or else the directory's. Empty when there is
    /// none,
    /// and for a member who has left.
    public Optional<String> addressOf(KnownMember member) {
        return member.isActive()
                ? findByIdOptional(member.id()).flatMap(Preference::address).or(member::email)
                : Optional.empty();
    }

    /// The member's wishes; the defaults when they have said nothing.
    public Wishes of(String memberId) {
        return findByIdOptional(memberId).map(Preference::wishes).orElse(Wishes.DEFAULT);
    }
}
