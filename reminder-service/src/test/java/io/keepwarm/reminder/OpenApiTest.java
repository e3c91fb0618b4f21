package io.keepwarm.reminder;

import io.keepwarm.chassis.testing.OpenApiFile;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReminderService
class OpenApiTest {

    @Test
    void theServedDocumentIsTheOneCheckedIn() {
        OpenApiFile.matchesTheServed("reminder");
    }
}
