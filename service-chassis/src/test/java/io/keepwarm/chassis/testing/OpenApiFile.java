package io.keepwarm.chassis.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The OpenAPI document as it is checked in, held against the one the service answers with. Renew it with
/// `mvn -pl <service> test -Dtest='*OpenApi*' -Dkeepwarm.openapi.renew=true`.
public final class OpenApiFile {
    private OpenApiFile() {}

    /// Fails when the served document is not the one in `openapi.yaml`.
    public static void matchesTheServed(String service) {
        String served = given().accept("application/yaml")
                .get("/" + service + "/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Path file = Path.of("openapi.yaml");
        try {
            if (Boolean.getBoolean("keepwarm.openapi.renew")) {
                Files.writeString(file, served);
            }
            assertThat(file).exists();
            assertThat(served).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
