package io.keepwarm.reminder.knowledge;

import io.keepwarm.chassis.time.Zones;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.reminder.cadence.Situation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// A contact with its keeper's zone and tie: all the rules of keeping in touch ask, in one question.
@ApplicationScoped
public class Situations {
    private final EntityManager entities;

    Situations(EntityManager entities) {
        this.entities = entities;
    }

    /// The situation of a contact; empty when the contact or its keeper has not been heard of.
    public Optional<Situation> of(String contactId) {
        List<?> rows = entities.createNativeQuery("""
                        select c.id, c.keeper_id, c.state, c.paused_until, c.trashed, c.source, c.created_at, c.tier, c.cadence, m.zone,
                               exists (
                                   with recursive name (id) as (
                                       select c.id
                                       union select merged.id from name cross join lateral (
                                           select g.contact_id as id from knowledge.gone g
                                           where g.survivor_id = name.id offset 0) merged)
                                   select from mute join name on contact_id = name.id where member_id = c.keeper_id),
                               t.changed_at, t.last_real_touch_at, t.shared_last_real_touch_at
                        from knowledge.contact c
                        join knowledge.member m on m.id = c.keeper_id
                        left join knowledge.tie t on t.contact_id = c.id and t.member_id = c.keeper_id
                        where c.id = ?1
                        """)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, contactId)
                .getResultList();
        return rows.stream().map(row -> situation((Object[]) row)).findFirst();
    }

    private static Situation situation(Object[] row) {
        return new Situation(
                (String) row[0],
                (String) row[1],
                ContactStatus.valueOf((String) row[2]),
                (LocalDate) row[3],
                (Boolean) row[4],
                ContactSource.valueOf((String) row[5]),
                (Instant) row[6],
                Tier.valueOf((String) row[7]),
                (String) row[8],
                Zones.named((String) row[9]).orElse(ZoneOffset.UTC),
                (Boolean) row[10],
                (Instant) row[11],
                (Instant) row[12],
                (Instant) row[13]);
    }
}
