package io.keepwarm.interaction;

import io.keepwarm.chassis.testing.Caller;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/// A team of a test's own, so that tests share one database and never see each other. What contact-service knows of
/// its contacts is told by [ContactServiceStandIn].
public record Team(String name) {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public static Team any() {
        return new Team("team-" + UUID.randomUUID());
    }

    /// Requests in the name of a member who lives in Berlin.
    public RequestSpecification as(String member) {
        return Caller.of(member, name).request();
    }

    /// Noon so many calendar days ago, one or more, where the members live, whatever the hour and whether or not the
    /// clocks were changed since.
    public static Instant daysAgo(int days) {
        return LocalDate.now(BERLIN)
                .minusDays(days)
                .atTime(12, 0)
                .atZone(BERLIN)
                .toInstant();
    }

    public ValidatableResponse log(String member, String body) {
        return as(member).body(body).post("/v1/interactions").then();
    }

    /// Logs it.
    ///
    /// @return where it is
    public String logged(String member, String body) {
        return log(member, body).statusCode(201).extract().header("Location");
    }

    public ValidatableResponse tie(String member, String contact) {
        return as(member).get("/v1/ties/" + contact).then();
    }

    /// A contact the team sees, kept by alice, with an e-mail address.
    public String contactAt(String email) {
        return contact("alice", "TEAM", "\"emails\": [{\"value\": \"" + email + "\"}],");
    }

    public String privateContactAt(String email, String keeper) {
        return contact(keeper, "PRIVATE", "\"emails\": [{\"value\": \"" + email + "\"}],");
    }

    /// A contact the team sees, kept by alice.
    public String contact() {
        return contact("alice", "TEAM", "");
    }

    public String privateContactOf(String keeper) {
        return contact(keeper, "PRIVATE", "");
    }

    public String trashedContact() {
        return contact("alice", "TEAM", "\"trashedAt\": \"2026-01-01T00:00:00Z\",");
    }

    private String contact(String keeper, String visibility, String more) {
        String id = UUID.randomUUID().toString();
        write(id, """
                {"id": "%s", "version": 1, "keeperId": "%s", "visibility": "%s", %s "state": "ACTIVE",
                 "name": {"full": "Ada"}, "newerThanWeKnow": [1, 2]}
                """.formatted(id, keeper, visibility, more));
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
        return Path.of(ConfigProvider.getConfig().getValue("keepwarm.test.contacts", String.class), name);
    }

    /// A call both took part in.
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
