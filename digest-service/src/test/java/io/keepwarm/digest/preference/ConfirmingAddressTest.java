package io.keepwarm.digest.preference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.digest.DigestService;
import io.keepwarm.digest.MailBox;
import io.keepwarm.digest.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DigestService
class ConfirmingAddressTest {
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/c/\\S+)");

    private final String own = "ada-" + UUID.randomUUID() + "@home.example";
    private World world;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @BeforeEach
    void begin() {
        world = World.ofNewMember();
    }

    @Test
    void anotherAddressIsUsedOnceItsMailboxSaidYes() {
        put(own).statusCode(200).body("email", equalTo(world.email()), "emailToConfirm", equalTo(own));
        String link = link();

        given().get(link).then().statusCode(200).body(containsString(own));
        read().body("email", equalTo(world.email()));
        given().post(link).then().statusCode(200);

        read().body("email", equalTo(own), "emailToConfirm", nullValue());
        world.caller
                .request()
                .post("/v1/digests/send-now")
                .then()
                .statusCode(201)
                .body("email", equalTo(own));
    }

    @Test
    void sayingYesTwiceIsSayingItOnce() {
        put(own).statusCode(200);
        given().post(link()).then().statusCode(200);
        given().post(link()).then().statusCode(200);

        read().body("email", equalTo(own));
    }

    @Test
    void aLinkCountsNoMoreOnceAnotherAddressWasChosen() {
        put(own).statusCode(200);
        put(null).statusCode(200).body("emailToConfirm", nullValue());

        given().post(link()).then().statusCode(409);

        read().body("email", equalTo(world.email()));
    }

    @Test
    void aForgedLinkGetsAKindPage() {
        put(own).statusCode(200);
        String link = link();

        given().post(link.substring(0, link.length() - 2))
                .then()
                .statusCode(404)
                .contentType("text/html");
    }

    @Test
    void whoLeavesTheAddressOutGoesBackToTheDirectorys() {
        put(own).statusCode(200);
        given().post(link()).then().statusCode(200);

        put(null).statusCode(200).body("email", equalTo(world.email()));
    }

    @Test
    void whoSavesWhatTheyReadKeepsWhatWaitsToBeConfirmed() {
        put(own).statusCode(200);

        put(world.email()).statusCode(200).body("emailToConfirm", equalTo(own));
        given().post(link()).then().statusCode(200);
        put(own).statusCode(200).body("email", equalTo(own), "emailToConfirm", nullValue());
    }

    @Test
    void whatIsNoAddressIsRefusedAndNothingIsSaved() {
        put("").statusCode(400).body("errors[0].pointer", equalTo("/email"));

        read().body("emailToConfirm", nullValue());
    }

    @Test
    void aDigestThatWaitsGoesToTheAddressInUseByThen() {
        put(own).statusCode(200);
        String link = link();
        String digest = world.caller
                .request()
                .post("/v1/digests/send-now")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().until(() -> "SENT".equals(state(digest)));
        given().post(link).then().statusCode(200);
        transactions.run(
                Scope.of(world.caller.team()),
                () -> entities.createNativeQuery(
                                "update digest set state = 'PENDING', step_at = now() where id = cast(:id as uuid)")
                        .setParameter("id", digest)
                        .executeUpdate());

        await().until(() -> new MailBox(own).all().size() == 2);
    }

    @Test
    void aMailboxIsNotAskedWithoutEnd() {
        put(own).statusCode(200);
        put(own).statusCode(200);
        put(own).statusCode(200);

        put(own).statusCode(429);

        assertThat(new MailBox(own).all()).hasSize(3);
    }

    @Test
    void aMailboxIsNotFilledByManyMembersOfManyTeams() {
        for (int team = 0; team < 3; team++) {
            put(World.ofNewMember(), team == 1 ? own.toUpperCase(Locale.ROOT) : own)
                    .statusCode(200);
        }

        put(own).statusCode(429)
                .header(
                        "Retry-After",
                        seconds -> Integer.parseInt(seconds),
                        allOf(greaterThan(86_000), lessThan(86_402)))
                .body("detail", containsString("Try again after 2"));
        read().body("emailToConfirm", nullValue());
        put(own.replace("ada-", "bob-")).statusCode(200);

        assertThat(new MailBox(own).all()).hasSize(3);
    }

    @Test
    void theMailSpeaksTheMembersLanguage() {
        world.speaks("de");
        await().untilAsserted(() -> world.caller
                .request()
                .accept("text/html")
                .get("/v1/digests/preview")
                .then()
                .body(containsString("lang=\"de\"")));

        put(own).statusCode(200);

        assertThat(new MailBox(own).awaitOne().subject()).isEqualTo("Ist das deine Adresse?");
    }

    private String state(String digest) {
        return world.caller
                .request()
                .get("/v1/digests/" + digest)
                .then()
                .extract()
                .path("state");
    }

    private String link() {
        var found = LINK.matcher(new MailBox(own).awaitOne().plain());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private ValidatableResponse put(String email) {
        return put(world, email);
    }

    private static ValidatableResponse put(World whose, String email) {
        String body = email == null ? "{}" : "{\"email\": \"" + email + "\"}";
        return whose.caller
                .request()
                .header("If-Match", "*")
                .body(body)
                .put("/v1/digest-preferences/me")
                .then();
    }

    private ValidatableResponse read() {
        return world.caller.request().get("/v1/digest-preferences/me").then().statusCode(200);
    }
}
