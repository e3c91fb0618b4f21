package io.keepwarm.reminder.policy;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.reminder.cadence.CadencePolicy;
import io.keepwarm.reminder.cadence.MemberDays;
import io.keepwarm.reminder.knowledge.KnowledgeJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Settles by what terms follow-ups come: managers for the team, everybody for themselves. All that is scheduled is
/// reckoned anew soon after.
@ApplicationScoped
@Transactional
public class Settling {
    private final EntityManager entities;
    private final KnowledgeJson json;
    private final Access access;
    private final Event<TermsChanged> changed;

    Settling(EntityManager entities, KnowledgeJson json, Access access, Event<TermsChanged> changed) {
        this.entities = entities;
        this.json = json;
        this.access = access;
        this.changed = changed;
    }

    /// What holds for the caller.
    public CadenceTerms.View current() {
        var team = one("select policy, version from cadence_policy");
        var me = one("select work_days, version from member_policy where member_id = ?1");
        var policy = team == null ? CadencePolicy.USUAL : json.read(team.text(), CadencePolicy.class);
        var workDays = MemberDays.workDays(me == null ? null : me.text()).stream()
                .sorted()
                .map(Weekday::of)
                .toList();
        long version = (team == null ? 0 : team.version()) + (me == null ? 0 : me.version());
        return new CadenceTerms.View(version, TeamTerms.of(policy), new MemberTerms(workDays));
    }

    /// Changes them.
    ///
    /// @throws Problem 403 when somebody who is no manager changes the team's; 412, 428
    public CadenceTerms.View change(@Nullable String ifMatch, CadenceTerms terms) {
        var caller = access.caller();
        if (terms.team() != null && !caller.isManager()) {
            throw Problem.forbidden("What holds for the whole team is settled by managers.");
        }
        lock();
        EntityTags.require(ifMatch, current().version());
        if (terms.team() != null) {
            var policy = terms.team().policy();
            requireNamed(policy);
            entities.createNativeQuery("""
                            insert into cadence_policy as known (policy, version) values (?1, 1)
                            on conflict (team) do update set policy = excluded.policy, version = known.version + 1
                            """).setParameter(1, json.write(policy)).executeUpdate();
            changed.fire(new TermsChanged(null));
        }
        if (terms.me() != null) {
            settle(caller.memberId(), terms.me());
            changed.fire(new TermsChanged(caller.memberId()));
        }
        return current();
    }

    /// One change of a team's terms after the other, also while nothing is settled and there is no row to lock.
    private void lock() {
        var unused = entities.createNativeQuery("""
                        select 1 from (select pg_advisory_xact_lock(
                            hashtextextended(concat_ws(':', 'terms', current_setting('app.team')), 0))) locked
                        """).getSingleResult();
    }

    private void settle(String memberId, MemberTerms terms) {
        List<Weekday> days = terms.workDays() == null ? List.of(Weekday.values()) : terms.workDays();
        entities.createNativeQuery("""
                        insert into member_policy as known (member_id, work_days, version) values (?1, ?2, 1)
                        on conflict (team, member_id) do update
                        set work_days = excluded.work_days, version = known.version + 1
                        """)
                .setParameter(1, memberId)
                .setParameter(
                        2, days.stream().distinct().map(day -> day.day().name()).collect(Collectors.joining(",")))
                .executeUpdate();
    }

    private static void requireNamed(CadencePolicy policy) {
        boolean named = policy.days().keySet().stream()
                        .noneMatch(tier ->
                                tier.name().equals("UNKNOWN") || tier.name().equals("NONE"))
                && policy.originDays().keySet().stream()
                        .noneMatch(origin -> origin.name().equals("UNKNOWN"));
        if (!named) {
            throw Problem.invalid("/team/days", "takes tiers from INNER_CIRCLE to OCCASIONAL; NONE asks for none");
        }
    }

    private record Stored(String text, long version) {}

    private @Nullable Stored one(String question) {
        var query = entities.createNativeQuery(question);
        if (question.contains("?1")) {
            query.setParameter(1, access.caller().memberId());
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Stored((String) row[0], ((Number) row[1]).longValue()))
                .findFirst()
                .orElse(null);
    }
}
