package io.keepwarm.reminder.year;

import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.events.Event;
import io.keepwarm.reminder.World;
import io.keepwarm.reminder.agenda.AgendaTicks;
import io.keepwarm.reminder.followup.FollowUpTicks;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// The running service as its surroundings see it: they set its clock, tell it what happens, and wait until it has
/// done what there is to do.
@Dependent
class RunningService {
    private final FollowUpTicks followUpTicks;
    private final AgendaTicks agendaTicks;
    private final BackgroundDatabase background;
    private final TeamTransactions transactions;
    private final EntityManager entities;
    private final Clock clock;
    private final MovedClock moved;
    private final World world = new World(Year.TEAM);
    private final Browser browser = new Browser();

    RunningService(
            FollowUpTicks followUpTicks,
            AgendaTicks agendaTicks,
            BackgroundDatabase background,
            TeamTransactions transactions,
            EntityManager entities,
            Clock clock) {
        this.followUpTicks = followUpTicks;
        this.agendaTicks = agendaTicks;
        this.background = background;
        this.transactions = transactions;
        this.entities = entities;
        this.clock = clock;
        this.moved = MovedClock.to(clock.instant());
    }

    /// What its members ask it with.
    Browser browser() {
        return browser;
    }

    Instant now() {
        return clock.instant();
    }

    void clockIs(Instant now) {
        // The database keeps microseconds, and so does the clock as long as its shift is of whole ones.
        moved.set(Duration.between(Instant.now(), now).truncatedTo(ChronoUnit.MICROS));
    }

    /// Lets it do what has become due by its clock, and prepare the agendas that follow from it.
    void catchUp() {
        await().until(this::hasNothingDue);
        // An agenda is prepared a moment after something has changed.
        clockIs(now().plusSeconds(5));
        await().until(this::hasNothingDue);
    }

    private boolean hasNothingDue() {
        if (!hasSomethingDue()) {
            return true;
        }
        followUpTicks.tick();
        agendaTicks.tick();
        return !hasSomethingDue();
    }

    private boolean hasSomethingDue() {
        return 0 < count("""
                select (select count(*) from follow_up where team = ? and next_at <= ?)
                     + (select count(*) from follow_up where team = ? and retire_at <= ?)
                     + (select count(*) from reckoning where team = ? and next_at <= ?)
                     + (select count(*) from dose where team = ? and next_at <= ?)
                     + (select count(*) from agenda where team = ? and next_at <= ?)
                """, 5);
    }

    /// One thing that was told.
    record Sent(String topic, String key, long version) implements Serializable {}

    /// Tells of what happened, and waits until all of it is applied.
    void hears(List<Event> events) {
        hasHeard(isTold(events));
    }

    /// Tells of what happened.
    List<Sent> isTold(List<Event> events) {
        world.tell(events);
        return events.stream()
                .map(event -> new Sent(
                        event.type().topic().kafkaName(),
                        event.key(),
                        event.state().version()))
                .toList();
    }

    /// Waits until all of it is applied.
    void hasHeard(List<Sent> sent) {
        if (!sent.isEmpty()) {
            await().until(() -> applied(sent) == sent.size());
        }
    }

    private long applied(List<Sent> sent) {
        return transactions
                .call(Scope.of(Year.TEAM), () -> (Number) entities.createNativeQuery("""
                        select count(*)
                        from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as bigint[])) sent (topic, key, version)
                        cross join lateral (
                            select from knowledge.inbox
                            where topic = sent.topic and key = sent.key and version >= sent.version limit 1) known
                        """)
                        .setParameter(1, sent.stream().map(Sent::topic).toArray(String[]::new))
                        .setParameter(2, sent.stream().map(Sent::key).toArray(String[]::new))
                        .setParameter(3, sent.stream().map(Sent::version).toArray(Long[]::new))
                        .getSingleResult())
                .longValue();
    }

    /// Waits until all it has to tell is told.
    void hasTold() {
        await().until(() -> count("select count(*) from outbox where team = ? and occurred_at <= ?", 1) == 0);
    }

    private long count(String question, int times) {
        try {
            return background.ask(connection -> {
                try (var statement = connection.prepareStatement(question)) {
                    for (int n = 0; n < times; n++) {
                        statement.setString(2 * n + 1, Year.TEAM);
                        statement.setObject(2 * n + 2, OffsetDateTime.ofInstant(now(), ZoneOffset.UTC));
                    }
                    try (var answer = statement.executeQuery()) {
                        answer.next();
                        return answer.getLong(1);
                    }
                }
            });
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ConditionFactory await() {
        return Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofMinutes(3));
    }

    void close() {
        moved.close();
        world.close();
        browser.close();
    }
}
