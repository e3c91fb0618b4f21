package io.keepwarm.digest.knowledge;

import io.keepwarm.events.followup.FollowUpState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /// The members' follow-ups whose day has come by the day named for each, and which may be worked on then: by
    /// member, each by due date. The dates decide: the event that says so may still be on its way.
    public Map<String, List<KnownFollowUp>> openBy(Map<String, LocalDate> days) {
        List<KnownFollowUp> known = getEntityManager()
                .createNativeQuery("""
                        select due.* from unnest(cast(:members as text[]), cast(:days as date[])) asked (member, day)
                        cross join lateral (
                            select * from knowledge.follow_up one
                            where one.member = asked.member and one.due_on <= asked.day and one.state <> 'SETTLED'
                            order by one.due_on, one.id limit :most) due
                        order by due.due_on, due.id
                        """, KnownFollowUp.class)
                .setParameter("members", days.keySet().toArray(String[]::new))
                .setParameter("days", days.values().toArray(LocalDate[]::new))
                .setParameter("most", MOST)
                .getResultList();
        return known.stream()
                .filter(followUp -> followUp.isOpen(days.getOrDefault(followUp.member(), LocalDate.MIN)))
                .collect(Collectors.groupingBy(KnownFollowUp::member));
    }

    /// Those with these ids, also before their day.
    public List<KnownFollowUp> named(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createNativeQuery(
                                "select * from knowledge.follow_up where id = any(cast(:ids as text[]))",
                                KnownFollowUp.class)
                        .setParameter("ids", ids.toArray(String[]::new))
                        .getResultList();
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
