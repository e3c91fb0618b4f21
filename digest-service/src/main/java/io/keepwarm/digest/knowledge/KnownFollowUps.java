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

    /// Keeps what was told of each, but of those about erased contacts.
    void save(List<FollowUpState> told) {
        if (told.isEmpty()) {
            return;
        }
        var columns = new Columns<>(told);
        getEntityManager()
                .createNativeQuery("""
                        insert into knowledge.follow_up (id, contact, member, reason, due_on, overdue_on, expires_on,
                            state, snoozed_until, answer_id, private, changed_at)
                        select id, contact, member, reason, cast(due_on as date), cast(overdue_on as date),
                            cast(expires_on as date), state, cast(snoozed_until as date), answer_id,
                            cast(private as boolean), cast(changed_at as timestamptz)
                        from unnest(cast(:ids as text[]), cast(:contacts as text[]), cast(:members as text[]),
                            cast(:reasons as text[]), cast(:due as text[]), cast(:overdue as text[]),
                            cast(:expiring as text[]), cast(:states as text[]), cast(:snoozed as text[]),
                            cast(:answers as text[]), cast(:private as text[]), cast(:changed as text[]))
                            as told (id, contact, member, reason, due_on, overdue_on, expires_on, state, snoozed_until,
                                answer_id, private, changed_at)
                        where (select erased from knowledge.contact one where one.id = told.contact) is not true
                        on conflict (team, id) do update set contact = excluded.contact, member = excluded.member,
                            reason = excluded.reason, due_on = excluded.due_on, overdue_on = excluded.overdue_on,
                            expires_on = excluded.expires_on, state = excluded.state,
                            snoozed_until = excluded.snoozed_until, answer_id = excluded.answer_id,
                            private = excluded.private, changed_at = excluded.changed_at
                        """)
                .setParameter("ids", columns.text(FollowUpState::followUpId))
                .setParameter("contacts", columns.text(FollowUpState::contactId))
                .setParameter("members", columns.text(FollowUpState::memberId))
                .setParameter("reasons", columns.text(FollowUpState::reason))
                .setParameter("due", columns.text(FollowUpState::dueOn))
                .setParameter("overdue", columns.text(FollowUpState::overdueOn))
                .setParameter("expiring", columns.text(FollowUpState::expiresOn))
                .setParameter("states", columns.text(FollowUpState::state))
                .setParameter("snoozed", columns.text(FollowUpState::snoozedUntil))
                .setParameter(
                        "answers",
                        columns.text(state ->
                                state.answer() == null ? null : state.answer().answerId()))
                // Not said is as good as yes.
                .setParameter("private", columns.text(state -> !Boolean.FALSE.equals(state.isPrivate())))
                .setParameter("changed", columns.text(FollowUpState::changedAt))
                .executeUpdate();
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
