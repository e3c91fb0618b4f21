package io.keepwarm.reminder.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.embedded.testing.Testbed;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.reminder.ReminderService;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// The service has forgotten what the others told it, hears all of it again, and the year comes to its end.
@QuarkusTest
@ReminderService
@TestProfile(YearPart3Test.StartedWithoutKnowledge.class)
class YearPart3Test {
    private static final int DAYS = 365;

    @Inject
    RunningService service;

    @Inject
    CaughtUp caughtUp;

    /// The service of the year's last part.
    public static class StartedWithoutKnowledge implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(KnowledgeDropped.class));
        }
    }

    /// Drops what is known, before the service starts.
    public static class KnowledgeDropped implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            var testbed = new Testbed();
            testbed.init(Map.of("service", "reminder"));
            var config = testbed.start();
            try (var connection = DriverManager.getConnection(
                            config.get("keepwarm.db.url"),
                            config.get("keepwarm.db.owner.user"),
                            config.get("keepwarm.db.owner.password"));
                    var statement = connection.createStatement()) {
                statement.execute("drop schema knowledge cascade");
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return Map.of();
        }

        @Override
        public void stop() {}
    }

    @Test
    void havingHeardAllAgainTheServiceHasNothingToSayAndGoesOnAsBefore() {
        var year = Year.goOn();
        try (var topics = new Topics()) {
            Awaitility.await().atMost(Duration.ofMinutes(5)).until(caughtUp::now);
            service.hasTold();
            assertThat(topics.read(year.told, service::now)).isEmpty();
            year.live(DAYS, service, topics);
        }
        service.close();
        assertThat(year.isOver()).isTrue();
        theYearHasPutItToTheTest(year);
    }

    private static void theYearHasPutItToTheTest(Year year) {
        for (var reason : EnumSet.complementOf(EnumSet.of(Reason.REVIEW_RELEVANCE, Reason.CUSTOM, Reason.UNKNOWN))) {
            assertThat(year.told.settled(reason)).as("settled: " + reason).isGreaterThan(5);
        }
        assertThat(year.members).allMatch(member -> member.touches > 500);
    }
}
