package io.keepwarm.interaction.tie;

import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.events.tie.TieState.Depth;
import io.keepwarm.interaction.tie.facts.Closing;
import io.keepwarm.interaction.tie.facts.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What members said of their ties beside the touches: how deep they are, and what they closed by hand. It
/// is kept apart from the ties, so that they can be counted from scratch, and by the contact it was said
/// of, so that the end of a merge gives it back.
@ApplicationScoped
public class Sayings {
    /// The contact and those merged into it.
    private static final String NAMES =
            "(select cast(:contact as text) union all select id from knowledge.contact where stands_for = :contact)";

    private final EntityManager entities;

    Sayings(EntityManager entities) {
        this.entities = entities;
    }

    /// The answers to the five questions of one tie.
    ///
    /// @param version counts the times they were answered
    public record DepthRecord(long version, Depth answers) {}

    /// What was said of the tie. Of contacts merged into this one the last answers hold as long as it has none itself.
    public Said of(String contactId, String memberId) {
        return new Said(
                depth(contactId, memberId).map(DepthRecord::answers).orElse(null), closings(contactId, memberId));
    }

    /// The last answers given about the contact, or else about one merged into it.
    public Optional<DepthRecord> depth(String contactId, String memberId) {
        List<Tuple> rows = entities.createNativeQuery(
                        """
                        select version, cast(answers as text), contact_id = :contact from depth
                        where member_id = :member and contact_id in
                        """ + NAMES + " order by 3 desc, answered_at desc limit 1", Tuple.class)
                .setParameter("contact", contactId)
                .setParameter("member", memberId)
                .getResultList();
        return rows.stream()
                .map(row -> new DepthRecord(
                        Boolean.TRUE.equals(row.get(2, Boolean.class)) ? row.get(0, Long.class) : 0,
                        FactsJson.readDepth(row.get(1, String.class))))
                .findFirst();
    }

    /// Keeps the answers about a contact as the version after `version`.
    public void answer(String contactId, String memberId, long version, Depth answers, Instant now) {
        entities.createNativeQuery("""
                        insert into depth (contact_id, member_id, version, answers, answered_at)
                        values (:contact, :member, :next, cast(:answers as jsonb), :now)
                        on conflict (team, contact_id, member_id) do update
                        set version = excluded.version, answers = excluded.answers, answered_at = excluded.answered_at
                        """)
                .setParameter("contact", contactId)
                .setParameter("member", memberId)
                .setParameter("next", version + 1)
                .setParameter("answers", FactsJson.write(answers))
                .setParameter("now", now)
                .executeUpdate();
    }

    /// Keeps that something owed was closed, by each name under which its touch knows the contact; of messages not
    /// answered, which may name it differently, by all names.
    public void close(
            String contactId, String memberId, Closing closing, String how, @Nullable String reason, Instant now) {
        entities.createNativeQuery("""
                        insert into closing (contact_id, member_id, interaction_id, kind, through, how, reason, closed_at)
                        select named.id, :member, :touch, :kind, :through, :how, cast(:reason as text), :now from
                        """ + NAMES + """
                         as named(id)
                        where :kind = 'REPLY' or exists (
                            select from interaction_contact l
                            where l.interaction_id = :touch and l.contact_id = named.id)
                        on conflict (team, contact_id, member_id, interaction_id, kind) do update
                        set through = excluded.through, how = excluded.how, reason = excluded.reason,
                            closed_at = excluded.closed_at
                        """)
                .setParameter("contact", contactId)
                .setParameter("member", memberId)
                .setParameter("touch", closing.touch())
                .setParameter("kind", closing.kind().name())
                .setParameter("through", closing.through())
                .setParameter("how", how)
                .setParameter("reason", reason)
                .setParameter("now", now)
                .executeUpdate();
    }

    /// Forgets what all members said of a contact.
    void forget(String contactId) {
        for (String table : List.of("depth", "closing")) {
            entities.createNativeQuery("delete from " + table + " where contact_id = :contact")
                    .setParameter("contact", contactId)
                    .executeUpdate();
        }
    }

    private List<Closing> closings(String contactId, String memberId) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select kind, interaction_id, through from closing
                        where member_id = :member and contact_id in
                        """ + NAMES, Tuple.class)
                .setParameter("contact", contactId)
                .setParameter("member", memberId)
                .getResultList();
        return rows.stream()
                .map(row -> new Closing(
                        OwedKind.valueOf(row.get(0, String.class)), row.get(1, UUID.class), row.get(2, Instant.class)))
                .toList();
    }
}
