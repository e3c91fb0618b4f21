package io.keepwarm.contact.importing;

import static io.keepwarm.contact.importing.Imported.CARDS;
import static io.keepwarm.contact.importing.Imported.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// Imports that keep nothing.
@QuarkusTest
@ContactService
class DryRunTest {
    @Test
    void aDryRunTellsAndKeepsNothing() {
        var alice = Caller.ofNewTeam("alice");
        var done = imported(alice, "?dryRun=true", CARDS);
        assertThat(done.getInt("created")).isEqualTo(2);
        alice.request().get("/v1/contacts").then().body("items", hasSize(0));
    }

    @Test
    void whetherItIsADryRunIsSaidPlainlyOrNothingIsImported() {
        var alice = Caller.ofNewTeam("alice");
        for (String word : new String[] {"1", "yes", "TRUE", "true%20"}) {
            alice.request()
                    .urlEncodingEnabled(false)
                    .contentType("text/vcard")
                    .body(CARDS)
                    .post("/v1/imports?dryRun=" + word)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        alice.request().get("/v1/contacts").then().body("items", hasSize(0));
    }

    @Test
    void aDryRunTellsWhatWouldChange() {
        var alice = Caller.ofNewTeam("alice");
        imported(alice, "", CARDS);
        var dry = imported(alice, "?dryRun=true", CARDS.replace("X-SKYPE", "TITLE:Captain\nX-SKYPE"));
        assertThat(dry.getInt("updated")).isEqualTo(1);
        alice.request()
                .get("/v1/imports/" + dry.getString("id") + "/rows?result=UPDATED")
                .then()
                .body("items[0].changes", hasSize(1))
                .body("items[0].changes[0].field", equalTo("/title"))
                .body("items[0].changes[0].new", equalTo("Captain"));
    }
}
