package io.keepwarm.digest.knowledge;

import io.keepwarm.events.promise.PromiseState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/// The promises this service has heard of.
@ApplicationScoped
public class KnownPromises implements PanacheRepositoryBase<KnownPromise, String> {

    void save(PromiseState state) {
        getEntityManager().merge(KnownPromise.of(state));
    }

    void forgetAbout(String contactId) {
        delete("contact", contactId);
    }

    /// How many promises the member kept from `first` to `last`.
    public int keptBy(String memberId, LocalDate first, LocalDate last) {
        return (int) count(
                "member = ?1 and by = PromisedBy.ME and state = PromiseStatus.KEPT and closedOn between ?2 and ?3",
                memberId,
                first,
                last);
    }

    /// How many of the member's promises are open although their day was before `today`.
    public int lateOf(String memberId, LocalDate today) {
        return (int) count(
                "member = ?1 and by = PromisedBy.ME and state = PromiseStatus.OPEN and dueOn < ?2", memberId, today);
    }

    /// Open ones of the whole team that the team may know of and that were to be kept before `day`, the longest late
    /// first. Not those of members who have left.
    public List<KnownPromise> lateOfTeam(LocalDate day, int limit) {
        return find(
                        "dueOn < ?1 and state = PromiseStatus.OPEN and isPrivate = false"
                                + " and member in (select id from KnownMember where active) order by dueOn, id",
                        day)
                .page(0, limit)
                .list();
    }
}
