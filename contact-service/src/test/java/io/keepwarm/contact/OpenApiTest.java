package io.keepwarm.contact;

import io.keepwarm.chassis.testing.OpenApiFile;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class OpenApiTest {

    @Test
    void theCheckedInDocumentIsTheServedOne() {
        OpenApiFile.matchesTheServed("contact");
    }
}
