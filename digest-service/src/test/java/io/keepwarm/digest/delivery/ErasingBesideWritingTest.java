package io.keepwarm.digest.delivery;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Collision;
import io.keepwarm.digest.DigestService;
import io.keepwarm.digest.World;
import io.keepwarm.digest.knowledge.Erasing;
import io.keepwarm.events.followup.Reason;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A contact is erased in the very moment in which a digest that names them is written. Whoever comes first, the other
/// waits, and no digest names them.
@QuarkusTest
@DigestService
class ErasingBesideWritingTest {
    private final UUID digest = UUID.randomUUID();
    private World world;
    private String ada;

    @Inject
    TeamTransactions transactions;

    @Inject
    AskingNow asking;

    @Inject
    Erasing erasing;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @BeforeEach
    void adaIsOverdue() {
        world = World.ofNewMember();
        ada = world.contact("Ada Lovelace", "Analytical Engines");
        world.overdue(ada, Reason.KEEP_IN_TOUCH, 3);
        world.awaitWaiting("Ada Lovelace");
    }

    @Test
    void aDigestNotYetCommittedIsRedactedToo() throws Exception {
        collision().of(this::write, this::erase);

        read().body("state", equalTo("SKIPPED")).body("subject", not(containsString("Ada")));
    }

    @Test
    void behindAnErasureNotYetCommittedNobodyErasedIsNamed() throws Exception {
        collision().of(this::erase, this::write);

        read().body("subject", not(containsString("Ada"))).body("people", hasSize(0));
    }

    private ValidatableResponse read() {
        return world.caller
                .request()
                .accept("application/json")
                .get("/v1/digests/" + digest)
                .then()
                .statusCode(200);
    }

    /// Its turn to be sent comes after the test, so that nobody sends it between the two.
    private void write() {
        asking.sendNow(world.caller.member(), digest);
        entities.createNativeQuery("update digest set step_at = now() + interval '1 hour' where id = :id")
                .setParameter("id", digest)
                .executeUpdate();
    }

    private void erase() {
        erasing.erase(ada);
    }

    private Collision collision() {
        return new Collision(transactions, database, world.caller.team());
    }
}
