package io.keepwarm.interaction.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.events.attention.AttentionEvent.AttentionReported;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import io.keepwarm.interaction.report.figure.Week;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReportingAttentionTest {
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    private final Team team = Team.any();
    private final Week week = Week.of(LocalDate.now(AUCKLAND)).next();
    private final Instant wednesday =
            week.monday().plusDays(2).atTime(12, 0).atZone(AUCKLAND).toInstant();
    private MovedClock clock;
    private World world;
    private String ada;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @BeforeEach
    void aWeek() {
        // All begins in the middle of a week, whatever day it is.
        clock = MovedClock.to(wednesday);
        world = new World(team);
        ada = UUID.randomUUID().toString();
        world.memberSaved("alice", AUCKLAND.getId());
        world.closeContactSaved(ada, "alice", Tier.INNER_CIRCLE);
        String quiet = UUID.randomUUID().toString();
        world.closeContactSaved(quiet, "alice", Tier.INNER_CIRCLE);
        Awaitility.await().untilAsserted(() -> {
            team.tie("alice", ada).statusCode(200);
            team.tie("alice", quiet).statusCode(200);
        });
        // Whoever is first heard of after the week is not reported about.
        awaitPlanned("alice");
        team.logged("alice", Team.touch(ada, wednesday.toString(), "EMAIL", "OUTBOUND", "ASK"));
        team.logged(
                "alice",
                Team.call(ada, wednesday.toString())
                        .replaceFirst("\\{", "{\"private\": true, \"valueGiven\": \"a book\", "));
    }

    @AfterEach
    void close() {
        clock.close();
        world.close();
    }

    @Test
    void aWeekIsReportedOnceWhenItIsOverWhereTheMemberLives() {
        Instant monday = week.next().monday().atStartOfDay(AUCKLAND).toInstant();
        moveTo(monday.plusSeconds(30));
        var report = reports(1).getFirst().state();
        assertThat(report.week()).isEqualTo(week.name());
        assertThat(report.version()).isEqualTo(1);
        assertThat(report.circleSize()).isEqualTo(2);
        assertThat(report.circleReached()).isEqualTo(1);
        assertThat(report.circleTouches()).isEqualTo(2);
        assertThat(report.touches()).isEqualTo(2);
        assertThat(report.newTies()).isEqualTo(1);
        assertThat(report.deepenedTies()).isZero();
        assertThat(report.given()).isEqualTo(1);
        assertThat(report.asked()).isEqualTo(1);
        assertThat(report.shareWithoutAsk()).isEqualTo(0.5);
        assertThat(report.listOnly()).isEqualTo(1);
        assertThat(report.weeksInARow()).isEqualTo(1);
        assertThat(report.weeksInTouch()).isEqualTo(1);

        world.memberSaved("alice", AUCKLAND.getId());
        Instant nextMonday = week.next().next().monday().atStartOfDay(AUCKLAND).toInstant();
        moveTo(nextMonday.plusSeconds(30));
        var next = reports(2);
        assertThat(next).hasSize(2);
        assertThat(next.getLast().state().week()).isEqualTo(week.next().name());
        assertThat(next.getLast().state().touches()).isZero();
        assertThat(next.getLast().state().shareWithoutAsk()).isEqualTo(1);
        assertThat(next.getLast().state().weeksInARow()).isZero();
        assertThat(next.getLast().state().weeksInTouch()).isEqualTo(1);
    }

    @Test
    void afterALongSleepTheLastWeekIsReportedAlone() {
        Instant later = week.monday().plusWeeks(5).atStartOfDay(AUCKLAND).toInstant();
        moveTo(later.plusSeconds(30));
        assertThat(reports(1).getFirst().state().week())
                .isEqualTo(Week.of(week.monday().plusWeeks(4)).name());
    }

    @Test
    void aMemberWhoLeftIsNotReportedAbout() {
        world.memberSaved("bob", AUCKLAND.getId());
        world.memberLeft("bob", AUCKLAND.getId());
        world.memberSaved("carol", AUCKLAND.getId());
        Instant monday = week.next().monday().atStartOfDay(AUCKLAND).toInstant();
        awaitPlanned("carol");
        awaitUnplanned("bob");
        moveTo(monday.plusSeconds(30));
        world.events(AttentionReported.class, team.name() + ":carol", 1);
        reports(1);
        assertThat(world.events(AttentionReported.class))
                .extracting(report -> report.state().memberId())
                .doesNotContain("bob");
    }

    private void moveTo(Instant then) {
        clock.set(Duration.between(Instant.now(), then));
    }

    private void awaitPlanned(String member) {
        Awaitility.await().until(() -> members("next_at is not null").contains(member));
    }

    private void awaitUnplanned(String member) {
        Awaitility.await().until(() -> members("next_at is null").contains(member));
    }

    private List<?> members(String whose) {
        return transactions.call(
                Scope.of(team.name()),
                () -> entities.createNativeQuery("select member_id from attention where " + whose)
                        .getResultList());
    }

    private List<AttentionReported> reports(int count) {
        return world.events(AttentionReported.class, team.name() + ":alice", count);
    }
}
