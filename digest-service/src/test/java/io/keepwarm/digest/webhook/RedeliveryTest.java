package io.keepwarm.digest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.digest.DigestService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DigestService
class RedeliveryTest {
    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @Inject
    Deliveries deliveries;

    @Inject
    DeliverySteps steps;

    private Receiver receiver;
    private Team team;
    private UUID hook;

    @BeforeEach
    void aTeamHasAWebhook() {
        receiver = new Receiver();
        team = new Team(transactions, entities);
        hook = UUID.fromString(team.hook(receiver.url(), "ContactTouched")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void whatComesLateOfAnAttemptDoesNotCountOnceTheDeliveryWasAskedForAgain() {
        // Within one transaction, so that nobody else finds it due and claims it in between.
        var anew = within(() -> {
            var delivery = save();
            var late = steps.claim(hook, 1).getFirst();
            deliveries.again(delivery);
            var claimed = steps.claim(hook, 1).getFirst();
            steps.end(late, new Reply.Silent("too late"), new Retries.Next.Failed("too late"));
            return claimed;
        });

        assertThat(anew.attempt()).isEqualTo(1);
        assertThat(team.log(hook.toString()).getFirst()).containsEntry("state", "PENDING");
    }

    @Test
    void nothingGoesOutAnyMoreOnceTheWebhookIsDisabled() {
        within(() -> {
            entities.createNativeQuery("update webhook set state = 'DISABLED', disabled_because = 'ASKED'")
                    .executeUpdate();
            return save();
        });

        await().untilAsserted(
                        () -> assertThat(team.log(hook.toString()).getFirst()).containsEntry("state", "FAILED"));
        assertThat(receiver.requests()).isEmpty();
    }

    private UUID save() {
        var draft = new Deliveries.Draft("ping", UUID.randomUUID().toString(), 1, Registering.PING, "{}", List.of());
        return deliveries.save(hook, draft).orElseThrow();
    }

    private <T> T within(Supplier<T> work) {
        return transactions.call(Scope.of(team.name), work::get);
    }
}
