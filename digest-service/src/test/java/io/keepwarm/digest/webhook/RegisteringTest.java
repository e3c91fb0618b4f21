package io.keepwarm.digest.webhook;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.digest.DigestService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may make a webhook, and which one.
@QuarkusTest
@DigestService
class RegisteringTest {
    private final Receiver receiver = new Receiver();
    private Team team;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @BeforeEach
    void aTeam() {
        team = new Team(transactions, entities);
    }

    @AfterEach
    void end() {
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/",
                "http://10.0.0.1/hooks",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]:8080/",
                "http://[fd00::1]/",
                "ftp://example.org/",
                "https://user:secret@example.org/"
            })
    void whatMustNotBeCalledIsRefused(String url) {
        team.hook(url, "ContactTouched")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/url"), "errors[0].detail", notNullValue());
        team.manager.request().get("/v1/webhooks").then().body("items.size()", equalTo(0));
    }

    @Test
    void typesThatAreNoneAreRefusedAndSoIsAChatProgramThatWantsMore() {
        team.hook(receiver.url(), "ContactTouched", "Nothing")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/eventTypes/1"));
        team.manager
                .request()
                .body(Map.of("url", receiver.url(), "eventTypes", List.of("ContactTouched"), "format", "SLACK"))
                .post("/v1/webhooks")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/eventTypes"));
        team.manager.request().body("{}").post("/v1/webhooks").then().statusCode(400);
    }

    @Test
    void webhooksAreForManagersAndAdmins() {
        String hook = team.hook(receiver.url(), "ContactTouched")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        for (String path : List.of("", "/" + hook, "/" + hook + "/deliveries")) {
            team.world.caller.request().get("/v1/webhooks" + path).then().statusCode(403);
        }
        team.world
                .caller
                .request()
                .post("/v1/webhooks/" + hook + "/test")
                .then()
                .statusCode(403);
    }

    @Test
    void aWebhookIsMadeOnceAndChangedOnlyAsItWasSeen() {
        var body = Map.of("url", receiver.url(), "eventTypes", List.of("ContactTouched"));
        var first = team.manager
                .request()
                .header("Idempotency-Key", "one")
                .body(body)
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract();
        team.manager
                .request()
                .header("Idempotency-Key", "one")
                .body(body)
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")), "secret", nullValue());

        String path = "/v1/webhooks/" + first.path("id");
        team.manager.request().body(body).put(path).then().statusCode(428);
        team.manager
                .request()
                .header("If-Match", "\"9\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(412);
        team.manager
                .request()
                .header("If-Match", first.header("ETag"))
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
        team.manager.request().header("If-Match", "*").delete(path).then().statusCode(204);
        team.manager.request().get(path).then().statusCode(404);
    }
}
