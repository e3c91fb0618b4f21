package io.keepwarm.interaction.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.events.attention.AttentionEvent.AttentionReported;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import io.keepwarm.interaction.report.figure.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReportingAttentionTest {
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    private final Team team = Team.any();
    private final Week week = Week.of(LocalDate.now(AUCKLAND));
    private World world;
    private String ada;

    @BeforeEach
    void aWeek() {
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
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        team.logged("alice", Team.touch(ada, now, "EMAIL", "OUTBOUND", "ASK"));
        team.logged(
                "alice", Team.call(ada, now).replaceFirst("\\{", "{\"private\": true, \"valueGiven\": \"a book\", "));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aWeekIsReportedOnceWhenItIsOverWhereTheMemberLives() {
        Instant monday = week.next().monday().atStartOfDay(AUCKLAND).toInstant();
        try (var clock = MovedClock.to(monday.plusSeconds(30))) {
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
            clock.set(java.time.Duration.between(
                    Instant.now(), monday.plus(7, ChronoUnit.DAYS).plusSeconds(30)));
            var next = reports(2);
            assertThat(next).hasSize(2);
            assertThat(next.getLast().state().week()).isEqualTo(week.next().name());
            assertThat(next.getLast().state().touches()).isZero();
            assertThat(next.getLast().state().shareWithoutAsk()).isEqualTo(1);
            assertThat(next.getLast().state().weeksInARow()).isZero();
            assertThat(next.getLast().state().weeksInTouch()).isEqualTo(1);
        }
    }

    @Test
    void afterALongSleepTheLastWeekIsReportedAlone() {
        Instant later = week.monday().plusWeeks(5).atStartOfDay(AUCKLAND).toInstant();
        try (var clock = MovedClock.to(later.plusSeconds(30))) {
            assertThat(reports(1).getFirst().state().week())
                    .isEqualTo(Week.of(week.monday().plusWeeks(4)).name());
        }
    }

    @Test
    void aMemberWhoLeftIsNotReportedAbout() {
        world.memberSaved("bob", AUCKLAND.getId());
        world.memberLeft("bob", AUCKLAND.getId());
        world.memberSaved("carol", AUCKLAND.getId());
        Instant monday = week.next().monday().atStartOfDay(AUCKLAND).toInstant();
        Awaitility.await().untilAsserted(() -> assertThat(isHeardOf("carol")).isTrue());
        try (var clock = MovedClock.to(monday.plusSeconds(30))) {
            world.events(AttentionReported.class, team.name() + ":carol", 1);
            reports(1);
            assertThat(world.events(AttentionReported.class))
                    .extracting(report -> report.state().memberId())
                    .doesNotContain("bob");
        }
    }

    private boolean isHeardOf(String member) {
        team.contactServiceIsAway();
        try {
            return team.log(member, Team.call(ada, "2026-01-05T10:00:00Z"))
                            .extract()
                            .statusCode()
                    == 201;
        } finally {
            team.contactServiceIsBack();
        }
    }

    private java.util.List<AttentionReported> reports(int count) {
        return world.events(AttentionReported.class, team.name() + ":alice", count);
    }
}
