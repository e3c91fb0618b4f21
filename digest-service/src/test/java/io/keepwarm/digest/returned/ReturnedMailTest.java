package io.keepwarm.digest.returned;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.digest.DigestService;
import io.keepwarm.digest.World;
import io.keepwarm.digest.mail.ReturnAddress;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reports that come back long after the mail server had taken a digest.
@QuarkusTest
@DigestService
class ReturnedMailTest {
    private static final String SECRET = "a secret of the mail system";

    private World world;
    private String digest;
    private String returnTo;

    @Inject
    ReturnAddress address;

    @BeforeEach
    void aDigestIsSent() {
        world = World.ofNewMember();
        digest = world.caller
                .request()
                .post("/v1/digests/send-now")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().untilAsserted(() -> digest().body("state", equalTo("SENT")));
        returnTo = address.of(world.caller.team(), UUID.fromString(digest));
    }

    @Test
    void whereNobodyIsNothingMoreIsSentAndThePreferencesSayWhy() {
        report("failed", "5.1.1", "smtp; 550 5.1.1 no such user").statusCode(204);
        report("failed", "5.1.1", "smtp; 550 5.1.1 no such user").statusCode(204);

        digest().body("state", equalTo("SENT")).body("reason", equalTo("Returned: 5.1.1 smtp; 550 5.1.1 no such user"));
        preferences().body("undeliverable.why", containsString("no such user"));
        world.caller
                .request()
                .post("/v1/digests/send-now")
                .then()
                .statusCode(409)
                .body("type", containsString("undeliverable"));
    }

    @Test
    void whatIsLateFullOrUnwantedIsOnlyNoted() {
        report("delayed", "4.4.7", "smtp; 450 try again").statusCode(204);
        report("failed", "5.2.2", "smtp; 552 mailbox full").statusCode(204);
        report("failed", "5.7.1", "smtp; 550 looks like spam").statusCode(204);

        digest().body("reason", containsString("looks like spam"));
        preferences().body("undeliverable", nullValue());
    }

    @Test
    void aReturnAddressThatNobodySignedIsNone() {
        char last = returnTo.charAt(returnTo.indexOf('@') - 1);
        returnTo = returnTo.replace(last + "@", (last == '0' ? '1' : '0') + "@");
        report("failed", "5.1.1", "no").statusCode(404);

        returnTo = address.of("another team", UUID.fromString(digest));
        report("failed", "5.1.1", "no").statusCode(404);

        digest().body("reason", nullValue());
        preferences().body("undeliverable", nullValue());
    }

    @Test
    void whoDoesNotKnowTheSecretHandsNothingOver() {
        post(null, report(returnTo, "failed", "5.1.1", "no")).statusCode(403);
        post("another", report(returnTo, "failed", "5.1.1", "no")).statusCode(403);

        preferences().body("undeliverable", nullValue());
    }

    @Test
    void anyOtherMailIsRefusedWithAWordOnWhatIsMissing() {
        post(SECRET, "To: " + returnTo + "\r\nSubject: I am on holiday\r\n\r\nBack in May.\r\n")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("message/delivery-status"));
        post(SECRET, "").statusCode(400);

        digest().body("reason", nullValue());
    }

    @Test
    void theAddressIsShortEnoughForAnyMailServer() {
        assertThat(returnTo).startsWith("bounces+").endsWith("@localhost");
        assertThat(returnTo.indexOf('@')).isLessThanOrEqualTo(64);
    }

    private ValidatableResponse report(String action, String status, String diagnostic) {
        return post(SECRET, report(returnTo, action, status, diagnostic));
    }

    private static String report(String to, String action, String status, String diagnostic) {
        return """
                Return-Path: <>
                From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
                To: <%s>
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="part"

                --part
                Content-Type: text/plain

                I am sorry to have to inform you that your message could not be delivered.

                --part
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; alice@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: %s

                --part
                Content-Type: text/rfc822-headers

                Subject: Your digest

                --part--
                """.formatted(to, action, status, diagnostic).replace("\n", "\r\n");
    }

    private static ValidatableResponse post(String secret, String mail) {
        var request =
                given().contentType("message/rfc822").body(mail.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return (secret == null ? request : request.header("Keepwarm-Return-Secret", secret))
                .post("/digest/returned-mails")
                .then();
    }

    private ValidatableResponse digest() {
        return world.caller
                .request()
                .accept("application/json")
                .get("/v1/digests/" + digest)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse preferences() {
        return world.caller.request().get("/v1/digest-preferences/me").then().statusCode(200);
    }
}
