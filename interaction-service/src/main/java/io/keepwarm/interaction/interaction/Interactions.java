package io.keepwarm.interaction.interaction;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.knowledge.Sharing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The interactions of the team.
@ApplicationScoped
class Interactions implements PanacheRepositoryBase<Interaction, UUID> {

    /// What to list. Without a contact or a member it is the caller's own.
    ///
    /// @param contactIds the contact and those merged into it; null: any
    record Wanted(
            @Nullable List<String> contactIds,
            @Nullable String memberId,
            @Nullable Channel channel,
            @Nullable Intent intent,
            @Nullable Instant since,
            @Nullable Instant until) {}

    /// A place in the list: newest first, by id where the instant is the same.
    record Position(Instant occurredAt, UUID id) {}

    /// The interaction, locked until the end of the transaction.
    Optional<Interaction> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Whether the team, and not its author alone, may see the interaction.
    boolean isShared(UUID id) {
        var answer = getEntityManager()
                .createNativeQuery("select " + Sharing.IS_SHARED + " from interaction i where i.id = :id")
                .setParameter("id", id)
                .getSingleResult();
        return Boolean.TRUE.equals(answer);
    }

    /// Those that are wanted and that `caller` may see, the newest first.
    List<Interaction> list(Wanted wanted, String caller, Optional<Position> after, int limit) {
        var timeline = Timeline.of(wanted, caller, after, limit);
        var query = getEntityManager()
                .createNativeQuery(timeline.sql(), Interaction.class)
                .setMaxResults(limit);
        timeline.values().forEach(query::setParameter);
        return query.getResultList();
    }

    /// Those of the ids that `caller` may see, the newest first.
    List<Interaction> among(Collection<UUID> ids, String caller) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select i.* from unnest(cast(:ids as uuid[])) as found(id)
                        cross join lateral (select * from interaction one where one.id = found.id) i
                        where i.member_id = :caller or
                        """ + Sharing.IS_SHARED + " order by i.occurred_at desc, i.id desc", Interaction.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("caller", caller)
                .getResultList();
    }

    /// Makes the rows that contacts are found by the same as the interaction says.
    void nameAgain(Interaction interaction) {
        flush();
        getEntityManager()
                .createNativeQuery("delete from interaction_contact where interaction_id = :id")
                .setParameter("id", interaction.id)
                .executeUpdate();
        name(List.of(interaction.id));
    }

    /// Writes the rows that contacts are found by, of new interactions.
    void name(Collection<UUID> ids) {
        flush();
        getEntityManager()
                .createNativeQuery("""
                        insert into interaction_contact (contact_id, occurred_at, interaction_id, member_id, exchanged)
                        select unnest(contact_ids), occurred_at, id, member_id, exchanged
                        from interaction where id = any(:ids)
                        """)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
    }
}
