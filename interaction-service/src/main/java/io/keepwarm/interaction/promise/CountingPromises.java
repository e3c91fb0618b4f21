package io.keepwarm.interaction.promise;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Parameters;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.knowledge.KnownMembers;
import io.keepwarm.interaction.promise.PromiseRecord.Count;
import io.keepwarm.interaction.promise.PromiseRecord.Fate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts how a member and the people they know keep their promises. Its cost follows the promises made in the period.
@ApplicationScoped
class CountingPromises {
    private static final String COUNT = """
            select p.by_whom,
                   case when p.state = 'DROPPED' then 'DROPPED'
                        when p.state = 'KEPT' then case when p.closed_on > p.due_on then 'LATE' else 'KEPT' end
                        when p.due_on < :today then 'LATE' else 'OPEN' end as fate,
                   count(*)
            from promise p
            where p.member_id = :member and p.made_on >= :from and p.made_on <= :to
              and p.closed_by is distinct from 'WITHDRAWAL'
            """;

    private final EntityManager entities;
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final Clock clock;

    CountingPromises(EntityManager entities, KnownContacts contacts, KnownMembers members, Clock clock) {
        this.entities = entities;
        this.contacts = contacts;
        this.members = members;
        this.clock = clock;
    }

    /// The caller's record, of the last 365 days unless asked otherwise; with one contact, when that is named.
    ///
    /// @throws Problem 400 for a period that ends before it begins
    @Transactional
    PromiseRecord record(Caller caller, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String contactId) {
        Parameters.requireId("contactId", contactId);
        LocalDate today = LocalDays.dayOf(clock.instant(), members.zoneOf(caller));
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(364) : from;
        if (first.isAfter(last)) {
            throw Problem.invalid("from", "must not lie after to");
        }
        String sql = COUNT + (contactId == null ? "" : " and p.contact_id = any(:contacts)") + " group by 1, 2";
        var query = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("today", today)
                .setParameter("member", caller.memberId())
                .setParameter("from", first)
                .setParameter("to", last);
        if (contactId != null) {
            query.setParameter(
                    "contacts", contacts.namesOf(contacts.standInOf(contactId)).toArray(String[]::new));
        }
        List<Tuple> rows = query.getResultList();
        return PromiseRecord.of(
                first, last, rows.stream().map(CountingPromises::count).toList());
    }

    private static Count count(Tuple row) {
        return new Count(
                PromisedBy.valueOf(row.get(0, String.class)),
                Fate.valueOf(row.get(1, String.class)),
                row.get(2, Long.class));
    }
}
