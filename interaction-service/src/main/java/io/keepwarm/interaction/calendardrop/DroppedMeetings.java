package io.keepwarm.interaction.calendardrop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which meetings of a member became which touches, and which were met with among strangers alone.
@ApplicationScoped
class DroppedMeetings {
    private final EntityManager entities;

    DroppedMeetings(EntityManager entities) {
        this.entities = entities;
    }

    /// A meeting that became a touch, or was met with.
    ///
    /// @param interactionId the touch; null: nobody known was there, or the meeting was called off, and its
    /// touch with it
    /// @param exists whether the touch is there; when not, the member has deleted it
    /// @param told a digest of what was told of the meeting
    /// @param summaryTold a digest of the summary alone
    record Row(
            String occurrence,
            @Nullable UUID interactionId,
            boolean exists,
            int sequence,
            String told,
            String summaryTold) {}

    /// The meetings of one UID, by occurrence, held until the transaction ends, as is the UID: who drops the same
    /// calendar at the same time waits.
    Map<String, Row> hold(String memberId, String uidKey) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(cast(:key as text), 0))")
                .setParameter("key", memberId + uidKey)
                .getSingleResult();
        List<Tuple> rows = entities.createNativeQuery("""
                        select d.occurrence, d.interaction_id, i.id is not null, d.sequence, d.told, d.summary_told
                        from dropped_meeting d left join interaction i on i.id = d.interaction_id
                        where d.member_id = :member and d.uid_key = :uid
                        order by d.occurrence
                        """, Tuple.class)
                .setParameter("member", memberId)
                .setParameter("uid", uidKey)
                .getResultList();
        Map<String, Row> byOccurrence = new LinkedHashMap<>();
        rows.forEach(row -> byOccurrence.put(
                row.get(0, String.class),
                new Row(
                        row.get(0, String.class),
                        row.get(1, UUID.class),
                        row.get(2, Boolean.class),
                        row.get(3, Integer.class),
                        row.get(4, String.class),
                        row.get(5, String.class))));
        return byOccurrence;
    }

    void keep(String memberId, String uidKey, Row row, Instant now) {
        entities.createNativeQuery("""
                        insert into dropped_meeting
                            (member_id, uid_key, occurrence, interaction_id, sequence, told, summary_told, dropped_at)
                        values (:member, :uid, :occurrence, cast(:interaction as uuid), :sequence, :told, :summary, :now)
                        on conflict (team, member_id, uid_key, occurrence) do update
                        set interaction_id = excluded.interaction_id, sequence = excluded.sequence,
                            told = excluded.told, summary_told = excluded.summary_told, dropped_at = excluded.dropped_at
                        """)
                .setParameter("member", memberId)
                .setParameter("uid", uidKey)
                .setParameter("occurrence", row.occurrence())
                .setParameter("interaction", row.interactionId())
                .setParameter("sequence", row.sequence())
                .setParameter("told", row.told())
                .setParameter("summary", row.summaryTold())
                .setParameter("now", now)
                .executeUpdate();
    }
}
