package io.keepwarm.reminder.knowledge;

import io.keepwarm.events.Channel;
import io.keepwarm.events.contact.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is shown beside a follow-up: who the contact is, and what the member's tie to them holds.
@ApplicationScoped
public class ContactCards {
    private final EntityManager entities;
    private final KnownContacts contacts;

    ContactCards(EntityManager entities, KnownContacts contacts) {
        this.entities = entities;
        this.contacts = contacts;
    }

    /// A contact as one member sees it.
    ///
    /// @param cadence the contact's own, an ISO 8601 period
    /// @param channel the way they said is best, else the way the last touch took
    public record ContactCard(
            String contactId,
            String name,
            Tier tier,
            @Nullable String cadence,
            @Nullable Instant lastRealTouchAt,
            @Nullable Channel channel,
            @Nullable String lastNote) {}

    /// The cards of those contacts the member may see, by id; others are missing. For one that was merged
    /// the survivor's.
    public Map<String, ContactCard> of(Collection<String> contactIds, String memberId) {
        if (contactIds.isEmpty()) {
            return Map.of();
        }
        var standIns = contacts.standIns(contactIds);
        var known = read(
                contactIds.stream()
                        .map(id -> standIns.getOrDefault(id, id))
                        .distinct()
                        .toList(),
                memberId);
        Map<String, ContactCard> cards = new HashMap<>();
        for (String id : contactIds) {
            var card = known.get(standIns.getOrDefault(id, id));
            if (card != null) {
                cards.put(id, card);
            }
        }
        return cards;
    }

    private Map<String, ContactCard> read(Collection<String> contactIds, String memberId) {
        Map<String, ContactCard> cards = new HashMap<>();
        List<?> rows = entities.createNativeQuery("""
                        select c.id, c.name, c.tier, c.cadence, t.last_real_touch_at, coalesce(c.channel, t.last_channel),
                               t.last_note
                        from knowledge.contact c
                        left join knowledge.tie t on t.contact_id = c.id and t.member_id = ?2
                        where c.id in (?1) and (c.visibility = 'TEAM' or c.keeper_id = ?2)
                        """)
                .setParameter(1, contactIds)
                .setParameter(2, memberId)
                .getResultList();
        for (Object row : rows) {
            var card = card((Object[]) row);
            cards.put(card.contactId(), card);
        }
        return cards;
    }

    private static ContactCard card(Object[] row) {
        return new ContactCard(
                (String) row[0],
                (String) row[1],
                Tier.valueOf((String) row[2]),
                (String) row[3],
                (Instant) row[4],
                row[5] == null ? null : Channel.valueOf((String) row[5]),
                (String) row[6]);
    }
}
