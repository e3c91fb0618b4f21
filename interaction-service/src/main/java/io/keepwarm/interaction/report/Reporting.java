package io.keepwarm.interaction.report;

import io.keepwarm.interaction.report.Report.OfMember;
import io.keepwarm.interaction.report.figure.AttentionFigures;
import io.keepwarm.interaction.report.figure.AttentionFigures.InCircle;
import io.keepwarm.interaction.report.figure.BalanceFigures;
import io.keepwarm.interaction.report.figure.Counted;
import io.keepwarm.interaction.report.figure.DepthFigures;
import io.keepwarm.interaction.report.figure.DepthFigures.Kept;
import io.keepwarm.interaction.report.figure.Person;
import io.keepwarm.interaction.report.figure.TouchFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Makes reports, of one member or of a team by member.
@ApplicationScoped
class Reporting {
    private final Figures counting;
    private final Clock clock;

    Reporting(Figures counting, Clock clock) {
        this.counting = counting;
        this.clock = clock;
    }

    @Transactional
    Report<TouchFigures> touches(Period period) {
        var touches = counting.touches(period);
        var people = counting.people(period);
        return report(
                period,
                Stream.concat(
                        touches.stream().map(Counted::memberId), people.stream().map(Person::memberId)),
                who -> TouchFigures.of(
                        of(who, touches, Counted::memberId), of(who, people, Person::memberId), period.since()));
    }

    @Transactional
    Report<BalanceFigures> balance(Period period) {
        var touches = counting.touches(period);
        var report = report(
                period,
                touches.stream().map(Counted::memberId),
                who -> BalanceFigures.of(of(who, touches, Counted::memberId)));
        return period.isOfTeam()
                ? report
                : new Report<>(report.since(), report.until(), report.figures().with(counting.exchanges(period)), null);
    }

    @Transactional
    Report<DepthFigures> depth(Period period) {
        var people = counting.people(period);
        var kept = counting.kept(period);
        Instant now = clock.instant();
        return report(
                period,
                Stream.concat(
                        people.stream().map(Person::memberId), kept.stream().map(Kept::memberId)),
                who -> DepthFigures.of(
                        of(who, people, Person::memberId), of(who, kept, Kept::memberId), !period.isOfTeam(), now));
    }

    @Transactional
    Report<AttentionFigures> attention(Period period) {
        var people = counting.people(period);
        var circle = counting.circle(period);
        return report(
                period,
                Stream.concat(
                        people.stream().map(Person::memberId), circle.stream().map(InCircle::memberId)),
                who -> AttentionFigures.of(
                        of(who, people, Person::memberId), of(who, circle, InCircle::memberId), !period.isOfTeam()));
    }

    /// The figures of everybody counted, and of each of them where it is a team.
    private static <F> Report<F> report(Period period, Stream<String> members, Function<Predicate<String>, F> figures) {
        F all = figures.apply(any -> true);
        List<OfMember<F>> each = !period.isOfTeam()
                ? null
                : members.collect(java.util.stream.Collectors.toCollection(TreeSet::new)).stream()
                        .map(member -> new OfMember<>(member, figures.apply(member::equals)))
                        .toList();
        return new Report<>(period.since(), period.until(), all, each);
    }

    private static <T> List<T> of(Predicate<String> who, Collection<T> all, Function<T, String> memberId) {
        return all.stream().filter(one -> who.test(memberId.apply(one))).toList();
    }
}
