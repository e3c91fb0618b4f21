package io.keepwarm.digest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.digest.DigestService;
import io.keepwarm.digest.MailBox;
import io.keepwarm.digest.World;
import io.keepwarm.events.followup.Reason;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DigestService
class DigestTickTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    private World world;
    private LocalDate day;

    @BeforeEach
    void aMemberWhoWantsToHearEveryDayAtEight() {
        world = inBerlin(Caller.ofNewTeam("alice"));
        prefer("""
                {"days": ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"], "allQuiet": true}
                """);
        day = world.today().plusDays(2);
    }

    @Test
    void atTheirHourOneMailGoesOut() {
        String ada = world.contact("Ada Lovelace", null);
        String followUp = world.overdue(ada, Reason.KEEP_IN_TOUCH, 3);
        world.agenda(day, World.line(followUp, ada, 1));
        world.awaitWaiting("Ada Lovelace");

        try (var time = MovedClock.to(at(day, "07:59:00"))) {
            awaitPlanned();
            assertThat(dates()).isEmpty();
            time.set(until(at(day, "08:00:00")));
            awaitSent(day);
            awaitPlanned();
        }

        assertThat(dates()).containsExactly(day);
        assertThat(new MailBox(world.email()).awaitOne().subject()).startsWith("Ada Lovelace");
        assertThat(new MailBox(world.email()).all()).hasSize(1);
    }

    @Test
    void afterDaysAwayThereIsOneCatchUpAndNoneAfterTheClockWentBack() {
        try (var time = MovedClock.to(at(day, "08:00:01"))) {
            awaitSent(day);
            time.set(until(at(day.plusDays(5), "11:00:00")));
            awaitSent(day.plusDays(5));
            awaitPlanned();
            assertThat(dates()).containsExactlyInAnyOrder(day, day.plusDays(5));

            time.set(until(at(day, "09:00:00")));
            awaitPlanned();
            assertThat(nextAt()).isEqualTo(at(day.plusDays(1), "08:00:00"));
            time.set(until(at(day, "07:00:00")));
            time.set(until(at(day, "08:30:00")));
            awaitPlanned();
        }
        assertThat(dates()).containsExactlyInAnyOrder(day, day.plusDays(5));
    }

    @Test
    void anHourJustBeforeMidnightIsToldAlsoWhenTheTickComesAfterItAndTheNewDayKeepsItsOwn() {
        prefer("""
                {"at": "23:58", "days": ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"], "allQuiet": true}
                """);
        try (var time = MovedClock.to(at(day, "23:50:00"))) {
            awaitPlanned();
            assertThat(nextAt()).isEqualTo(at(day, "23:58:00"));
            time.set(until(at(day.plusDays(1), "00:03:00")));
            awaitSent(day);
            awaitPlanned();
            assertThat(nextAt()).isEqualTo(at(day.plusDays(1), "23:58:00"));
            assertThat(dates()).containsExactly(day);

            time.set(until(at(day.plusDays(1), "23:58:01")));
            awaitSent(day.plusDays(1));
        }
        assertThat(dates()).containsExactlyInAnyOrder(day, day.plusDays(1));
    }

    @Test
    void whoMovesToAnotherZoneHearsOncePerLocalDate() {
        try (var time = MovedClock.to(at(day, "08:00:01"))) {
            awaitSent(day);
            world.livesIn("America/New_York");
            await().until(() -> nextAt().equals(at(day.plusDays(1), "08:00:00", "America/New_York")));

            time.set(until(at(day, "08:00:01", "America/New_York")));
            awaitPlanned();
            assertThat(dates()).containsExactly(day);

            time.set(until(at(day.plusDays(1), "08:00:01", "America/New_York")));
            awaitSent(day.plusDays(1));
            world.livesIn("Pacific/Auckland");
            await().until(() -> nextAt().equals(at(day.plusDays(2), "08:00:00", "Pacific/Auckland")));
        }
        assertThat(dates()).containsExactlyInAnyOrder(day, day.plusDays(1));
    }

    @Test
    void aLookBackWaitsForTheFiguresOfTheWeek() {
        String weekday = day.getDayOfWeek().name().substring(0, 3);
        prefer("{\"days\": [\"" + weekday + "\"], \"weeklyReviewOn\": \"" + weekday + "\"}");

        try (var time = MovedClock.to(at(day, "08:00:01"))) {
            await().until(() -> isWaiting(world));
            world.attended(day.minusWeeks(1), 2, 2);
            awaitSent(day);
        }

        assertThat(new MailBox(world.email()).awaitOne().plain()).contains("2 weeks in a row");
    }

    @Test
    void aDayWithNothingToTellIsNotedOnceAndNoMailGoesOut() {
        prefer("{\"days\": [\"MON\", \"TUE\", \"WED\", \"THU\", \"FRI\", \"SAT\", \"SUN\"]}");
        try (var time = MovedClock.to(at(day, "08:00:01"))) {
            await().untilAsserted(() -> world.caller
                    .request()
                    .get("/v1/digests")
                    .then()
                    .body("items.state", equalTo(List.of("SKIPPED")))
                    .body("items.reason", equalTo(List.of("ALL_QUIET"))));
            awaitPlanned();
        }
        assertThat(new MailBox(world.email()).all()).isEmpty();
    }

    @Test
    void whoSwitchedItOffOrHasLeftHearsNothing() {
        prefer("{\"enabled\": false}");
        var left = World.ofNewMember();
        left.leaves();
        await().until(() -> nextAt(left) == null);

        assertThat(nextAt(world)).isNull();
    }

    @Test
    void oneWhoseDigestCannotBeWrittenHoldsNobodyElseUp() {
        var colleague = inBerlin(Caller.of("bob", world.caller.team()));
        transactions.run(
                Scope.of(world.caller.team()),
                () -> entities.createNativeQuery(
                                "insert into knowledge.agenda (member, prepared) values (:member, 'no JSON')")
                        .setParameter("member", colleague.caller.member())
                        .executeUpdate());
        prefer(colleague, "{\"days\": [\"MON\", \"TUE\", \"WED\", \"THU\", \"FRI\", \"SAT\", \"SUN\"]}");

        try (var time = MovedClock.to(at(day, "08:00:01"))) {
            awaitSent(day);
            await().until(() -> isWaiting(colleague));
        }

        assertThat(new MailBox(world.email()).all()).hasSize(1);
        assertThat(new MailBox(colleague.email()).all()).isEmpty();
    }

    @Test
    void allOfATeamWhoseHourComesAtOnceAreToldEachInTheirOwnWords() {
        var colleague = inBerlin(Caller.of("bob", world.caller.team()));
        prefer(colleague, "{\"days\": [\"MON\", \"TUE\", \"WED\", \"THU\", \"FRI\", \"SAT\", \"SUN\"]}");
        String ada = world.contact("Ada Lovelace", null);
        String grace = colleague.contact("Grace Hopper", null);
        world.agenda(day, World.line(world.overdue(ada, Reason.KEEP_IN_TOUCH, 3), ada, 1));
        colleague.agenda(day, World.line(colleague.overdue(grace, Reason.REPLY_OWED, 2), grace, 1));
        world.tie(ada, 42, "Moving to Turin");
        colleague.tie(grace, 12, "A book on looms");
        world.awaitNote("Moving to Turin");
        colleague.awaitNote("A book on looms");

        try (var time = MovedClock.to(at(day, "08:00:01"))) {
            awaitSent(day);
        }

        assertThat(new MailBox(world.email()).awaitOne().plain())
                .contains("Ada Lovelace", "Moving to Turin")
                .doesNotContain("Grace", "looms");
        assertThat(new MailBox(colleague.email()).awaitOne().plain())
                .contains("Grace Hopper", "A book on looms")
                .doesNotContain("Ada", "Moving");
    }

    private World inBerlin(Caller caller) {
        var member = World.of(caller);
        member.livesIn(BERLIN.getId());
        await().until(() -> LocalTime.ofInstant(nextAt(member), BERLIN).equals(LocalTime.of(8, 0)));
        return member;
    }

    private void prefer(String wishes) {
        prefer(world, wishes);
    }

    private static void prefer(World whose, String wishes) {
        whose.caller
                .request()
                .header("If-Match", "*")
                .body(wishes)
                .put("/v1/digest-preferences/me")
                .then()
                .statusCode(200);
    }

    private void awaitSent(LocalDate date) {
        await().untilAsserted(() -> {
            List<Map<String, Object>> items =
                    world.caller.request().get("/v1/digests").jsonPath().getList("items");
            assertThat(items)
                    .anyMatch(item -> item.get("localDate").equals(date.toString())
                            && item.get("state").equals("SENT"));
        });
    }

    /// Until the tick has seen to the member: their next digest lies ahead, planned by the clock as it is.
    private void awaitPlanned() {
        await().until(() -> {
            var row = row(world);
            return ((Instant) row[0]).isAfter(clock.instant())
                    && !((Instant) row[1]).isAfter(clock.instant().plusSeconds(60));
        });
    }

    private List<LocalDate> dates() {
        return world.caller.request().get("/v1/digests").jsonPath().getList("items.localDate", String.class).stream()
                .map(LocalDate::parse)
                .toList();
    }

    private Instant nextAt() {
        return nextAt(world);
    }

    private Instant nextAt(World whose) {
        return (Instant) row(whose)[0];
    }

    private Object[] row(World whose) {
        return transactions.call(
                Scope.of(whose.caller.team()), () -> (Object[])
                        entities.createNativeQuery("select next_at, planned_at from schedule where member = :member")
                                .setParameter("member", whose.caller.member())
                                .getSingleResult());
    }

    private boolean isWaiting(World whose) {
        return transactions.call(
                Scope.of(whose.caller.team()),
                () -> !entities.createNativeQuery(
                                "select 1 from schedule where member = :member and waiting_since is not null")
                        .setParameter("member", whose.caller.member())
                        .getResultList()
                        .isEmpty());
    }

    private static Instant at(LocalDate date, String time) {
        return at(date, time, BERLIN.getId());
    }

    private static Instant at(LocalDate date, String time, String zone) {
        return LocalDays.at(date, LocalTime.parse(time), ZoneId.of(zone));
    }

    private static Duration until(Instant then) {
        return Duration.between(Instant.now(), then);
    }
}
