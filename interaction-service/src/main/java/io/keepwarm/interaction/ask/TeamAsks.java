package io.keepwarm.interaction.ask;

import io.keepwarm.interaction.knowledge.Sharing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// What a team asked of one contact of late: when and by whom, and nothing else. An ask that names the contact twice,
/// since a merge, is one. Private asks of colleagues are not among it. Its cost follows the contact's touches of that
/// time.
@ApplicationScoped
class TeamAsks {
    private static final String ASKS = """
            select distinct i.occurred_at, i.member_id, i.id
            from interaction_contact l
            cross join lateral (select * from interaction one where one.id = l.interaction_id) i
            where l.contact_id = any(:contacts) and l.occurred_at >= :since
              and (i.help_side = 'ASKED' or i.intent = 'ASK' and i.direction <> 'INBOUND')
              and (i.member_id = :me or %s)
            order by i.occurred_at desc
            """.formatted(Sharing.IS_SHARED);

    private final EntityManager entities;

    TeamAsks(EntityManager entities) {
        this.entities = entities;
    }

    /// One ask.
    record Made(Instant at, String memberId) {}

    /// The asks since then, of a contact that goes by these ids, the newest first.
    List<Made> since(Instant since, Collection<String> contactIds, String me) {
        List<Tuple> rows = entities.createNativeQuery(ASKS, Tuple.class)
                .setParameter("contacts", contactIds.toArray(String[]::new))
                .setParameter("since", since)
                .setParameter("me", me)
                .getResultList();
        return rows.stream()
                .map(row -> new Made(row.get(0, Instant.class), row.get(1, String.class)))
                .toList();
    }
}
