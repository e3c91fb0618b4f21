package io.keepwarm.reminder.knowledge;

import io.keepwarm.chassis.time.Zones;
import io.keepwarm.reminder.cadence.CadencePolicy;
import io.keepwarm.reminder.cadence.MemberDays;
import io.keepwarm.reminder.cadence.Pause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Where and by what terms a member works, in one question.
@ApplicationScoped
public class Circumstances {
    private final EntityManager entities;
    private final KnowledgeJson json;

    Circumstances(EntityManager entities, KnowledgeJson json) {
        this.entities = entities;
        this.json = json;
    }

    /// A member's.
    public record Of(ZoneId zone, MemberDays days, CadencePolicy policy) {}

    /// Those of a member who has been heard of and is active.
    public Optional<Of> of(String memberId) {
        List<?> rows = entities.createNativeQuery("""
                        select m.zone, (select work_days from member_policy where member_id = ?1),
                               (select cast(coalesce(json_agg(p), '[]') as text) from (
                                   select from_on, to_on from pause where member_id = ?1) p),
                               (select policy from cadence_policy)
                        from knowledge.member m
                        where m.id = ?1 and m.active
                        """).setParameter(1, memberId).getResultList();
        return rows.stream().map(row -> of((Object[]) row)).findFirst();
    }

    private Of of(Object[] row) {
        var pauses = json.readAll((String) row[2], Situations.PauseRow.class).stream()
                .map(pause -> new Pause(pause.fromOn(), pause.toOn()))
                .toList();
        return new Of(
                Zones.named((String) row[0]).orElse(ZoneOffset.UTC),
                new MemberDays(MemberDays.workDays((String) row[1]), pauses),
                row[3] == null ? CadencePolicy.USUAL : json.read((String) row[3], CadencePolicy.class));
    }
}
