package io.keepwarm.interaction.tie;

import io.keepwarm.interaction.tie.facts.Shared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The ties of the whole team, as far as the team may know of them: those with touches that are not private, of members
/// who are still there, with contacts everybody may see.
@ApplicationScoped
public class TeamTies {
    private static final String COLUMNS = """
            select t.contact_id, t.member_id, cast(t.facts -> 'shared' as text), t.shared_warmth,
                   f.facts ->> 'name', f.facts ->> 'title', f.facts ->> 'organisation'
            """;
    /// Row by row from the ties, whatever the planner thinks of their number.
    private static final String WHO = """
            cross join lateral (select * from knowledge.contact one where one.id = t.contact_id offset 0) c
            left join lateral (select * from knowledge.contact_facts one where one.id = t.contact_id offset 0) f on true
            where c.visibility = 'TEAM' and c.stands_for is null and not c.erased and not c.trashed
            and not exists (select from knowledge.member m where m.id = t.member_id and not m.active offset 0)
            and t.shared_warmth >= :atLeast
            """;
    static final String OF_CONTACT = COLUMNS + "from tie t " + WHO + " and t.contact_id = :contact";
    static final String OF_ORGANISATION = """
            with place as materialized (
                select id from knowledge.contact_facts
                where organisation_key = (select organisation_key(:organisation)))
            """ + COLUMNS + """
            from place cross join lateral (select * from tie one where one.contact_id = place.id offset 0) t
            """ + WHO;
    private static final String WARMEST_FIRST = " order by t.shared_warmth desc, t.contact_id desc, t.member_id desc";

    private final EntityManager entities;

    TeamTies(EntityManager entities) {
        this.entities = entities;
    }

    /// A colleague's tie.
    ///
    /// @param contactName who it is with; null: not told yet
    /// @param title what they are at the organisation
    public record TeamTie(
            String contactId,
            String memberId,
            Shared shared,
            double warmth,
            @Nullable String contactName,
            @Nullable String title,
            @Nullable String organisation) {}

    /// A place in the list, warmest first.
    public record Position(double warmth, String contactId, String memberId) {}

    /// Which are wanted.
    ///
    /// @param contactId with this contact; null: with anybody of the organisation
    /// @param organisation with contacts of this organisation, however its name is written
    /// @param notMemberId leaves out this member's own; null: nobody's
    /// @param warmth the sort key of the coldest that is wanted
    public record Wanted(
            @Nullable String contactId,
            @Nullable String organisation,
            @Nullable String notMemberId,
            double warmth) {}

    /// A part of those wanted, the warmest first.
    public List<TeamTie> list(Wanted wanted, Optional<Position> after, int limit) {
        var sql = new StringBuilder(wanted.contactId() == null ? OF_ORGANISATION : OF_CONTACT);
        if (wanted.notMemberId() != null) {
            sql.append(" and t.member_id <> :notMember");
        }
        if (after.isPresent()) {
            sql.append(" and (t.shared_warmth, t.contact_id, t.member_id) < (:warmth, :afterContact, :afterMember)");
        }
        Query query = entities.createNativeQuery(sql + WARMEST_FIRST, Tuple.class)
                .setParameter("atLeast", wanted.warmth())
                .setMaxResults(limit);
        if (wanted.contactId() == null) {
            query.setParameter("organisation", wanted.organisation());
        } else {
            query.setParameter("contact", wanted.contactId());
        }
        if (wanted.notMemberId() != null) {
            query.setParameter("notMember", wanted.notMemberId());
        }
        after.ifPresent(position -> query.setParameter("warmth", position.warmth())
                .setParameter("afterContact", position.contactId())
                .setParameter("afterMember", position.memberId()));
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> read((Tuple) row)).toList();
    }

    private static TeamTie read(Tuple row) {
        return new TeamTie(
                row.get(0, String.class),
                row.get(1, String.class),
                FactsJson.readShared(row.get(2, String.class)),
                row.get(3, Double.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class));
    }
}
