package io.keepwarm.interaction;

import static io.restassured.RestAssured.given;

import io.keepwarm.embedded.issuer.Claims;
import io.keepwarm.embedded.issuer.TokenIssuer;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/// A team of a test's own, so that tests share one database and never see each other.
public record Team(String name) {
    public static Team any() {
        return new Team("team-" + UUID.randomUUID());
    }

    /// Requests in the name of a member who lives in Berlin.
    public RequestSpecification as(String member) {
        return given().auth()
                .oauth2(token(Claims.member(member, name).zone("Europe/Berlin")))
                .contentType(ContentType.JSON);
    }

    public static String token(Claims claims) {
        return TokenIssuer.at(Path.of(config("keepwarm.home"), "issuer")).token(claims);
    }

    /// A contact the team sees, kept by alice, of which contact-service knows.
    public String contact() {
        return contact(UUID.randomUUID().toString(), "alice", "TEAM");
    }

    /// A contact that only its keeper sees.
    public String privateContactOf(String keeper) {
        return contact(UUID.randomUUID().toString(), keeper, "PRIVATE");
    }

    private String contact(String id, String keeper, String visibility) {
        write(id, """
                {"id": "%s", "version": 1, "keeperId": "%s", "visibility": "%s", "state": "ACTIVE",
                 "name": {"full": "Ada"}, "newerThanWeKnow": [1, 2]}
                """.formatted(id, keeper, visibility));
        return id;
    }

    public void contactServiceIsAway() {
        write("away", "");
    }

    public void contactServiceIsBack() {
        try {
            Files.delete(folder().resolve("away"));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(folder());
            Files.writeString(folder().resolve(file), text);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Path folder() {
        return Path.of(config("keepwarm.test.contacts"), name);
    }

    public static String config(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }

    public ValidatableResponse log(String member, String body) {
        return as(member).body(body).post("/v1/interactions").then();
    }

    public static String call(String contact, String occurredAt) {
        return touch(contact, occurredAt, "CALL", "MUTUAL", "CATCH_UP");
    }

    public static String touch(String contact, String occurredAt, String channel, String direction, String intent) {
        return """
                {"contactIds": ["%s"], "occurredAt": "%s", "channel": "%s", "direction": "%s", "intent": "%s",
                 "summary": "%s at %s"}
                """.formatted(contact, occurredAt, channel, direction, intent, intent, occurredAt);
    }
}
