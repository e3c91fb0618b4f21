package io.keepwarm.interaction.report;

import io.keepwarm.events.Channel;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.interaction.knowledge.Sharing;
import io.keepwarm.interaction.report.figure.AttentionFigures.InCircle;
import io.keepwarm.interaction.report.figure.BalanceFigures.Exchanged;
import io.keepwarm.interaction.report.figure.Counted;
import io.keepwarm.interaction.report.figure.DepthFigures.Kept;
import io.keepwarm.interaction.report.figure.Person;
import io.keepwarm.interaction.report.figure.Week;
import io.keepwarm.interaction.tie.FactsJson;
import io.keepwarm.interaction.tie.facts.Heat;
import io.keepwarm.interaction.tie.facts.HelpSide;
import io.keepwarm.interaction.tie.facts.Touch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts what figures are made of. Each question costs what lies in its period, or the contacts a member keeps; of a
/// team it counts what everybody may know.
@ApplicationScoped
class Figures {
    private static final String MINE = """
            (select one.* from interaction one
             where one.member_id = :member and one.occurred_at >= :since and one.occurred_at < :until) i
            """;
    private static final String OF_TEAM = """
            (select i.* from knowledge.member m
             cross join lateral (
                select * from interaction one
                where one.member_id = m.id and one.occurred_at >= :since and one.occurred_at < :until offset 0) i
             where
            """ + Sharing.IS_SHARED + ") i";
    private static final String ALIKE = """
            i.channel, i.direction, i.intent, i.help_side, i.value_given is not null,
            i.summary is not null, i.personal or cardinality(i.topics) > 0
            """;
    private static final String NAMED = """
            cross join lateral unnest(i.contact_ids) as named(id)
            left join lateral (select stands_for from knowledge.contact one where one.id = named.id offset 0) alias
                on true
            """;
    private static final String IS_REAL = "i.intent not in ('LIKE', 'COMMENT', 'PUBLISH')";
    private static final String IS_KEPT = "c.stands_for is null and not c.erased and not c.trashed";

    private final EntityManager entities;

    Figures(EntityManager entities) {
        this.entities = entities;
    }

    /// The touches, by all that makes a difference.
    List<Counted> touches(Period period) {
        String sql = "select i.member_id, " + ALIKE + ", count(*) from " + source(period)
                + " group by 1, 2, 3, 4, 5, 6, 7, 8";
        return rows(sql, period, row -> counted(row, row.get(0, String.class), 1));
    }

    /// The touches in which something was given or asked, by contact.
    List<Exchanged> exchanges(Period period) {
        String sql = "select coalesce(alias.stands_for, named.id), " + ALIKE + ", count(*) from " + source(period)
                + NAMED + " where i.exchanged group by 1, 2, 3, 4, 5, 6, 7, 8";
        return rows(sql, period, row -> new Exchanged(row.get(0, String.class), counted(row, "", 1)));
    }

    /// Whom there were real touches with.
    List<Person> people(Period period) {
        String facts = period.isOfTeam()
                ? "facts -> 'shared' ->> 'first' as first, shared_stage as stage, shared_warmth as warmth, null as depth"
                : "facts -> 'moments' ->> 'first' as first, stage, warmth, facts ->> 'depth' as depth";
        String sql = """
                select p.member_id, p.contact_id, p.touches, t.first, t.stage, t.warmth, t.depth,
                       case when f.keeper_id = p.member_id then f.tier end
                from (select i.member_id, coalesce(alias.stands_for, named.id) as contact_id,
                             count(distinct i.id) as touches
                      from %s %s where %s group by 1, 2) p
                left join lateral (
                    select %s from tie one
                    where one.contact_id = p.contact_id and one.member_id = p.member_id offset 0) t on true
                left join lateral (
                    select keeper_id, tier from knowledge.contact_facts one
                    where one.id = p.contact_id offset 0) f on true
                """.formatted(source(period), NAMED, IS_REAL, facts);
        return rows(sql, period, Figures::person);
    }

    /// The inner circles: of contacts that are neither gone nor merged nor at an end.
    List<InCircle> circle(Period period) {
        String lastReal = period.isOfTeam() ? "facts -> 'shared' ->> 'lastReal'" : "facts -> 'moments' ->> 'lastReal'";
        String sql =
                """
                select f.keeper_id, f.id, t.last_real from knowledge.contact_facts f
                cross join lateral (select * from knowledge.contact one where one.id = f.id offset 0) c
                left join lateral (
                    select %s as last_real from tie one
                    where one.contact_id = f.id and one.member_id = f.keeper_id offset 0) t on true
                where f.tier = 'INNER_CIRCLE' and %s and c.state in ('ACTIVE', 'PAUSED') and %s
                """.formatted(lastReal, IS_KEPT, period.isOfTeam() ? "c.visibility = 'TEAM'" : "f.keeper_id = :member");
        return snapshot(
                sql,
                period,
                row -> new InCircle(
                        row.get(0, String.class), row.get(1, String.class), instant(row.get(2, String.class))));
    }

    /// How many contacts each member keeps, and how many of them are only on a list.
    List<Kept> kept(Period period) {
        String listOnly = period.isOfTeam() ? "facts -> 'shared' ->> 'lastInbound' is null" : "list_only";
        String sql = """
                select c.keeper_id, count(*), count(*) filter (where t.list_only is distinct from false)
                from knowledge.contact c
                left join lateral (
                    select %s as list_only from tie one
                    where one.contact_id = c.id and one.member_id = c.keeper_id offset 0) t on true
                where %s and %s group by 1
                """.formatted(
                listOnly,
                IS_KEPT,
                period.isOfTeam() ? "c.keeper_id is not null and c.visibility = 'TEAM'" : "c.keeper_id = :member");
        return snapshot(
                sql, period, row -> new Kept(row.get(0, String.class), row.get(1, Long.class), row.get(2, Long.class)));
    }

    /// The weeks, as they are where the member lives, in which there was a real touch of theirs.
    Set<Week> weeksInTouch(Period period, ZoneId zone) {
        List<String> days = entities.createNativeQuery(
                        "select distinct cast(cast(i.occurred_at at time zone :zone as date) as text) from " + MINE
                                + " where " + IS_REAL)
                .setParameter("zone", zone.getId())
                .setParameter("member", period.memberId())
                .setParameter("since", period.since())
                .setParameter("until", period.until())
                .getResultList();
        return days.stream().map(LocalDate::parse).map(Week::of).collect(Collectors.toSet());
    }

    private static String source(Period period) {
        return period.isOfTeam() ? OF_TEAM : MINE;
    }

    private <T> List<T> rows(String sql, Period period, Function<Tuple, T> read) {
        var query = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("since", period.since())
                .setParameter("until", period.until());
        return read(query, period, read);
    }

    private <T> List<T> snapshot(String sql, Period period, Function<Tuple, T> read) {
        return read(entities.createNativeQuery(sql, Tuple.class), period, read);
    }

    private static <T> List<T> read(Query query, Period period, Function<Tuple, T> read) {
        if (!period.isOfTeam()) {
            query.setParameter("member", period.memberId());
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> read.apply((Tuple) row)).toList();
    }

    /// The columns [#ALIKE] and a count from number `first` on.
    private static Counted counted(Tuple row, String memberId, int first) {
        String help = row.get(first + 3, String.class);
        var touch = new Touch(
                new UUID(0, 0),
                Instant.EPOCH,
                Channel.valueOf(row.get(first, String.class)),
                Direction.valueOf(row.get(first + 1, String.class)),
                Intent.valueOf(row.get(first + 2, String.class)),
                row.get(first + 5, Boolean.class) ? "" : null,
                List.of(),
                row.get(first + 6, Boolean.class),
                row.get(first + 4, Boolean.class),
                help == null ? null : HelpSide.valueOf(help),
                null,
                true);
        return new Counted(memberId, touch, row.get(first + 7, Long.class));
    }

    private static Person person(Tuple row) {
        String stage = row.get(4, String.class);
        Double warmth = row.get(5, Double.class);
        String depth = row.get(6, String.class);
        String tier = row.get(7, String.class);
        return new Person(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, Long.class),
                instant(row.get(3, String.class)),
                stage == null ? Stage.LISTED : Stage.valueOf(stage),
                new Heat(warmth == null || warmth.isInfinite() ? null : warmth, null),
                depth == null ? null : FactsJson.readDepth(depth),
                Arrays.stream(Tier.values())
                        .filter(value -> value.name().equals(tier))
                        .findFirst()
                        .orElse(Tier.NONE));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
