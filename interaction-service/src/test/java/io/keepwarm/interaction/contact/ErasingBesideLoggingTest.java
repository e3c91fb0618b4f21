package io.keepwarm.interaction.contact;

import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Collision;
import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.interaction.Logging;
import io.keepwarm.interaction.interaction.NewInteraction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A contact is erased in the very moment in which somebody logs their first touch with them. Whoever comes first, the
/// other waits, and no touch is left.
@ServiceTest
class ErasingBesideLoggingTest {
    private final Team team = Team.any();
    private final UUID touch = UUID.randomUUID();
    private String ada;

    @Inject
    TeamTransactions transactions;

    @Inject
    Logging logging;

    @Inject
    Erasing erasing;

    @Inject
    DataSource database;

    @BeforeEach
    void adaIsKnownThroughSomebodyElse() {
        ada = team.contact();
        team.logged("bob", Team.call(ada, "2026-01-05T10:00:00Z"));
    }

    @Test
    void aTouchNotYetCommittedIsErasedToo() throws Exception {
        collision().of(this::log, this::erase);

        team.as("alice").get("/v1/interactions/" + touch).then().statusCode(404);
    }

    @Test
    void behindAnErasureNotYetCommittedNothingIsLogged() throws Exception {
        collision().of(this::erase, this::log);

        team.as("alice").get("/v1/interactions/" + touch).then().statusCode(404);
    }

    private void log() {
        logging.logFollowing(
                touch,
                team.name(),
                "alice",
                new NewInteraction(
                        List.of(UUID.fromString(ada)),
                        Instant.parse("2026-02-05T10:00:00Z"),
                        Channel.CALL,
                        Direction.MUTUAL,
                        Intent.CATCH_UP,
                        "Lunch",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        false,
                        false,
                        List.of()));
    }

    private void erase() {
        erasing.erase(ada, 9);
    }

    private Collision collision() {
        return new Collision(transactions, database, team.name());
    }
}
