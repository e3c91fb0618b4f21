package io.keepwarm.interaction.report;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.attention.AttentionEvent.AttentionReported;
import io.keepwarm.events.attention.AttentionState;
import io.keepwarm.interaction.knowledge.KnownMembers;
import io.keepwarm.interaction.knowledge.MemberLearnt;
import io.keepwarm.interaction.report.AttentionSchedule.Due;
import io.keepwarm.interaction.report.figure.AttentionFigures;
import io.keepwarm.interaction.report.figure.DepthFigures.Kept;
import io.keepwarm.interaction.report.figure.Steadiness;
import io.keepwarm.interaction.report.figure.TouchFigures;
import io.keepwarm.interaction.report.figure.Week;
import io.keepwarm.interaction.tie.facts.Touch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/// Reports where each member's attention went, when a week is over where they live. After downtime the last week is
/// reported, not each that was missed. Runs in the caller's transaction.
@ApplicationScoped
class ReportingAttention {
    private final AttentionSchedule schedule;
    private final Figures counting;
    private final KnownMembers members;
    private final Outbox outbox;
    private final CurrentScope scope;
    private final Clock clock;

    ReportingAttention(
            AttentionSchedule schedule,
            Figures counting,
            KnownMembers members,
            Outbox outbox,
            CurrentScope scope,
            Clock clock) {
        this.schedule = schedule;
        this.counting = counting;
        this.members = members;
        this.outbox = outbox;
        this.scope = scope;
        this.clock = clock;
    }

    void on(@Observes MemberLearnt member) {
        Instant now = clock.instant();
        schedule.expect(member.memberId(), member.active() ? nextMonday(now, member.zone()) : null, now);
    }

    /// Reports for at most `limit` members, and answers how many were due.
    int reportDue(Instant now, int limit) {
        var due = schedule.lockDue(now, limit);
        for (Due one : due) {
            ZoneId zone = members.zoneOf(one.memberId()).orElse(ZoneOffset.UTC);
            var week = Week.of(LocalDays.dayOf(now, zone)).previous();
            var reported = one;
            if (!Objects.equals(week.name(), one.week())) {
                reported = new Due(one.memberId(), one.version() + 1, week.name());
                outbox.append(new AttentionReported(state(reported, week, zone, now)));
            }
            schedule.reported(reported, nextMonday(now, zone));
        }
        return due.size();
    }

    private static Instant nextMonday(Instant now, ZoneId zone) {
        return LocalDays.startOf(Week.of(LocalDays.dayOf(now, zone)).next().monday(), zone);
    }

    private AttentionState state(Due due, Week week, ZoneId zone, Instant now) {
        var period = new Period(
                due.memberId(),
                LocalDays.startOf(week.monday(), zone),
                LocalDays.startOf(week.next().monday(), zone));
        var counted = counting.touches(period);
        var people = counting.people(period);
        var touches = TouchFigures.of(counted, people, period.since());
        var attention = AttentionFigures.of(people, counting.circle(period), false);
        long listOnly = counting.kept(period).stream().mapToLong(Kept::listOnly).sum();
        long given = TouchFigures.sum(counted, Touch::gives);
        var halfAYear = new Period(
                due.memberId(),
                LocalDays.startOf(week.monday().minusWeeks(Steadiness.WEEKS - 1L), zone),
                period.until());
        var steady = Steadiness.of(counting.weeksInTouch(halfAYear, zone), week);
        Double withoutAsk = touches.shareWithoutAsk();
        return new AttentionState(
                scope.require().team(),
                due.version(),
                now,
                due.memberId(),
                week.name(),
                (int) attention.circleSize(),
                (int) attention.circleReached(),
                (int) attention.circleTouches(),
                (int) touches.touches(),
                (int) touches.newPeople(),
                (int) touches.deepened(),
                (int) given,
                (int) (touches.touches() - touches.withoutAsk()),
                withoutAsk == null ? 1 : withoutAsk,
                (int) listOnly,
                steady.inARow(),
                steady.inTouch());
    }
}
