package io.keepwarm.digest;

import io.keepwarm.chassis.testing.OpenApiFile;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DigestService
class OpenApiTest {

    @Test
    void theCheckedInDocumentIsTheOneServed() {
        OpenApiFile.matchesTheServed("digest");
    }
}
