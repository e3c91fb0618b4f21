package io.keepwarm.reminder.year;

import io.keepwarm.reminder.ReminderService;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/// The service is started again, three days later, over the same database and topics, and four months go by.
@QuarkusTest
@ReminderService
@TestProfile(YearPart2Test.StartedAgain.class)
class YearPart2Test {
    private static final int DAYS = 120;

    @Inject
    RunningService service;

    /// Another service than that of the year's first part.
    public static class StartedAgain implements QuarkusTestProfile {}

    @Test
    void afterARestartNothingIsLostAndEveryDayTheRightFewPeople() {
        var year = Year.goOn();
        try (var topics = new Topics()) {
            year.resume(service, topics);
            year.live(DAYS, service, topics);
            service.catchUp();
            service.hasTold();
            topics.read(year.told, service::now);
        }
        year.keep();
    }
}
