package io.keepwarm.digest.knowledge;

import io.keepwarm.events.followup.FollowUpState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// The follow-ups this service has heard of.
@ApplicationScoped
public class KnownFollowUps implements PanacheRepositoryBase<KnownFollowUp, String> {
    /// More than anybody can be told of in one mail: the days that lie furthest back come first.
    private static final int MOST = 500;

    void save(FollowUpState state) {
        getEntityManager().merge(KnownFollowUp.of(state));
    }

    void forgetAbout(String contactId) {
        delete("contact", contactId);
    }

    /// The member's follow-ups whose day has come by `today` and which may be worked on, by due date. The dates decide:
    /// the event that says so may still be on its way.
    public List<KnownFollowUp> openFor(String memberId, LocalDate today) {
        return find(
                        "member = ?1 and dueOn <= ?2 and state <> FollowUpStatus.SETTLED order by dueOn, id",
                        memberId,
                        today)
                .page(0, MOST)
                .stream()
                .filter(followUp -> followUp.isOpen(today))
                .toList();
    }

    /// Those of the member with these ids which may be worked on, also before their day.
    public List<KnownFollowUp> openAmong(String memberId, Collection<String> ids, LocalDate today) {
        return ids.isEmpty()
                ? List.of()
                : list("member = ?1 and id in ?2", memberId, ids).stream()
                        .filter(followUp -> followUp.isOpen(today))
                        .toList();
    }

    /// Those of the whole team that the team may know of and whose days of grace are over by `day`, the longest
    /// late first. Not those of members who have left. The states are written out, so that the index of those few
    /// is used.
    public List<KnownFollowUp> lateOfTeam(LocalDate day, int limit) {
        return find(
                        "overdueOn <= ?1 and state <> FollowUpStatus.SETTLED and isPrivate = false"
                                + " and member in (select id from KnownMember where active) order by overdueOn, id",
                        day)
                .page(0, limit)
                .list();
    }
}
