package io.keepwarm.reminder.knowledge;

import io.keepwarm.chassis.time.Zones;
import io.keepwarm.events.member.MemberState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The members of the running team, as contact-service tells of them.
@ApplicationScoped
public class KnownMembers {
    private final EntityManager entities;

    KnownMembers(EntityManager entities) {
        this.entities = entities;
    }

    void learn(MemberState member) {
        entities.createNativeQuery("""
                        insert into knowledge.member (id, zone, active)
                        select ?1, ?2, ?3
                        from (select %s) locked
                        on conflict (team, id) do update set zone = excluded.zone, active = excluded.active
                        """.formatted(Locks.MEMBER))
                .setParameter(1, member.memberId())
                .setParameter(2, member.zone())
                .setParameter(3, member.active())
                .executeUpdate();
    }

    void forget(String memberId) {
        entities.createNativeQuery("delete from knowledge.member where id = ?1")
                .setParameter(1, memberId)
                .executeUpdate();
    }

    /// The member's zone; UTC as long as it has not been told.
    public ZoneId zone(String memberId) {
        return zones(List.of(memberId)).getOrDefault(memberId, ZoneOffset.UTC);
    }

    /// The zones of those members that are known and active.
    public Map<String, ZoneId> zones(Collection<String> memberIds) {
        Map<String, ZoneId> zones = new HashMap<>();
        if (memberIds.isEmpty()) {
            return zones;
        }
        List<?> rows = entities.createNativeQuery("select id, zone from knowledge.member where active and id in (?1)")
                .setParameter(1, memberIds)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            zones.put((String) columns[0], Zones.named((String) columns[1]).orElse(ZoneOffset.UTC));
        }
        return zones;
    }
}
