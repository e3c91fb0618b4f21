package io.keepwarm.reminder.knowledge;

import io.keepwarm.chassis.time.Zones;
import io.keepwarm.events.member.LeapDay;
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

    /// Learns what is not older than what is known.
    void learn(String id, long version, String zone, LeapDay leapDay, boolean active) {
        entities.createNativeQuery("""
                        insert into knowledge.member as known (id, zone, active, version, leap_day)
                        select ?1, ?2, ?3, ?4, ?5
                        from (select %s) locked
                        on conflict (team, id) do update
                        set zone = excluded.zone, active = excluded.active, version = excluded.version,
                            leap_day = excluded.leap_day
                        where known.version <= excluded.version
                        """.formatted(Locks.MEMBER))
                .setParameter(1, id)
                .setParameter(2, zone)
                .setParameter(3, active)
                .setParameter(4, version)
                .setParameter(5, leapDay.name())
                .executeUpdate();
    }

    /// Whether anything was ever told of the member.
    boolean hasHeardOf(String memberId) {
        return (Boolean) entities.createNativeQuery("select exists (select from knowledge.member where id = ?1)")
                .setParameter(1, memberId)
                .getSingleResult();
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
