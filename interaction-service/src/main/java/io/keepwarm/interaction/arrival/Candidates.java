package io.keepwarm.interaction.arrival;

import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.interaction.arrival.people.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// People who turned up in mails and calendars of a member and are no contacts yet.
@ApplicationScoped
public class Candidates {
    private static final int MOST_AT_ONCE = 100;
    private static final String COLUMNS = "c.id, c.email, c.name, c.times, c.first_seen_at, c.last_seen_at";
    /// Added meanwhile, as far as the member may know.
    private static final String IS_KNOWN = """
            exists (
                select from knowledge.contact_email e
                join knowledge.contact own on own.id = e.contact_id
                left join knowledge.contact top on top.id = own.stands_for
                where e.email = c.email
                and case when own.stands_for is null
                    then not own.erased and (own.visibility = 'TEAM' or own.keeper_id = :member)
                    else not top.erased and (top.visibility = 'TEAM' or top.keeper_id = :member) end)
            """;

    static final String LIST = "select " + COLUMNS + " from candidate c where c.member_id = :member"
            + " and not c.dismissed and not " + IS_KNOWN;

    private final EntityManager entities;

    Candidates(EntityManager entities) {
        this.entities = entities;
    }

    /// A place in the list, which begins with whoever turned up last.
    record Position(Instant lastSeenAt, UUID id) {}

    /// Notes the strangers of one mail or calendar; at most 100 of them. Those the member does not want to hear of are
    /// counted, and not told.
    ///
    /// @param strangers each with the number of mails or meetings among these that they were not seen in yet
    public List<CandidateView> note(String memberId, Map<Address, Integer> strangers, Instant at) {
        return strangers.keySet().stream()
                .limit(MOST_AT_ONCE)
                // In one order, so that writers wait for each other.
                .sorted((one, other) -> one.email().compareTo(other.email()))
                .flatMap(stranger -> rows(entities.createNativeQuery("""
                                with c as (
                                    insert into candidate as old
                                        (id, member_id, email, name, times, first_seen_at, last_seen_at)
                                    values (:id, :member, :email, cast(:name as text), greatest(1, :more), :at, :at)
                                    on conflict (team, member_id, email) do update
                                    set name = coalesce(excluded.name, old.name), times = old.times + :more,
                                        last_seen_at = greatest(old.last_seen_at, excluded.last_seen_at)
                                    returning *)
                                select %s from c where not c.dismissed
                                """.formatted(COLUMNS), Tuple.class)
                                .setParameter("id", TimeOrderedId.next())
                                .setParameter("member", memberId)
                                .setParameter("email", stranger.email())
                                .setParameter("name", stranger.name())
                                .setParameter("at", at)
                                .setParameter("more", strangers.get(stranger)))
                        .stream())
                .toList();
    }

    List<CandidateView> list(String memberId, Optional<Position> after, int limit) {
        String from = after.isPresent() ? " and (c.last_seen_at, c.id) < (:at, :id)" : "";
        var query = entities.createNativeQuery(LIST + from + " order by c.last_seen_at desc, c.id desc", Tuple.class)
                .setParameter("member", memberId)
                .setMaxResults(limit);
        after.ifPresent(
                position -> query.setParameter("at", position.lastSeenAt()).setParameter("id", position.id()));
        return rows(query);
    }

    /// @return whether there is such a one
    boolean dismiss(String memberId, UUID id) {
        return entities.createNativeQuery(
                                "update candidate set dismissed = true where id = :id and member_id = :member")
                        .setParameter("id", id)
                        .setParameter("member", memberId)
                        .executeUpdate()
                > 0;
    }

    /// Forgets whoever has one of these addresses, in all the team.
    void forget(Collection<String> emails) {
        entities.createNativeQuery("delete from candidate where email = any(:emails)")
                .setParameter("emails", emails.toArray(String[]::new))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<CandidateView> rows(Query query) {
        return ((List<Tuple>) query.getResultList())
                .stream()
                        .map(row -> new CandidateView(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, Integer.class),
                                row.get(4, Instant.class),
                                row.get(5, Instant.class)))
                        .toList();
    }
}
