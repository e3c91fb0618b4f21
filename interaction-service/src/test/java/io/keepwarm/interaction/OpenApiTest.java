package io.keepwarm.interaction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.testing.OpenApiFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
class OpenApiTest {

    @Test
    void theServedDocumentIsTheOneCheckedIn() {
        OpenApiFile.matchesTheServed("interaction");
    }

    @Test
    void everyOperationHasASummary() {
        Map<String, Map<String, Map<String, Object>>> paths = given().get("/interaction/q/openapi?format=json")
                .then()
                .extract()
                .path("paths");

        assertThat(paths).isNotEmpty();
        paths.forEach((path, operations) -> operations.forEach((verb, operation) ->
                assertThat(operation.get("summary")).as(verb + " " + path).isNotNull()));
    }
}
