package io.keepwarm.reminder.year;

import io.keepwarm.reminder.ReminderService;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The year begins, and five months later the service stops in the middle of things. Its ticks run only when the
/// test has them run, so that there is something it has not seen to.
@QuarkusTest
@ReminderService
@TestProfile(YearPart1Test.TicksByHand.class)
class YearPart1Test {
    private static final int DAYS = 150;

    @Inject
    RunningService service;

    /// The service of the year's first part.
    public static class TicksByHand implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "keepwarm.tick.due", "off",
                    "keepwarm.tick.reckoning", "off",
                    "keepwarm.tick.dose", "off",
                    "keepwarm.tick.retire", "off",
                    "keepwarm.tick.agenda", "off");
        }
    }

    @Test
    void everyDayTheRightFewPeopleUntilTheServiceStopsInTheMiddleOfThings() {
        var year = Year.begin();
        try (var topics = new Topics()) {
            year.introduce(service);
            year.live(DAYS, service, topics);
            year.breakOff(3, service, topics);
        }
        year.keep();
    }
}
