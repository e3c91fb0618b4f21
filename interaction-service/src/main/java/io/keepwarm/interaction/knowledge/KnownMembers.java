package io.keepwarm.interaction.knowledge;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.time.Zones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The members heard of, and the zone each lives in.
@ApplicationScoped
public class KnownMembers {
    private final EntityManager entities;
    private final Event<MemberLearnt> learnt;

    KnownMembers(EntityManager entities, Event<MemberLearnt> learnt) {
        this.entities = entities;
        this.learnt = learnt;
    }

    /// Keeps what is not older than what is known.
    public void learn(String id, long version, String zone, boolean active, @Nullable String email) {
        int changed = entities.createNativeQuery("""
                        insert into knowledge.member as known (id, version, zone, active, email)
                        values (:id, :version, :zone, :active, cast(:email as text))
                        on conflict (team, id) do update
                        set version = excluded.version, zone = excluded.zone, active = excluded.active,
                            email = excluded.email
                        where known.version <= excluded.version
                        """)
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("zone", zone)
                .setParameter("active", active)
                .setParameter("email", email == null ? null : KnownAddresses.plain(email))
                .executeUpdate();
        if (changed > 0) {
            learnt.fire(new MemberLearnt(id, zone(zone), active));
        }
    }

    /// The member's zone, or empty for a member not heard of.
    public Optional<ZoneId> zoneOf(String memberId) {
        List<String> zones = entities.createNativeQuery("select zone from knowledge.member where id = :id")
                .setParameter("id", memberId)
                .getResultList();
        return zones.stream().map(KnownMembers::zone).findFirst();
    }

    /// The zone of whoever calls: as heard of, else as their token says, else UTC.
    public ZoneId zoneOf(Caller caller) {
        return zoneOf(caller.memberId()).orElseGet(() -> zoneSaidBy(caller));
    }

    /// The zone of whoever calls and was not heard of.
    static ZoneId zoneSaidBy(Caller caller) {
        return zone(caller.zone());
    }

    /// Reads a stored zone. One that this machine's time zone data does not know counts as UTC, as does none.
    public static ZoneId zone(@Nullable String stored) {
        return Optional.ofNullable(stored).flatMap(Zones::named).orElse(ZoneOffset.UTC);
    }
}
