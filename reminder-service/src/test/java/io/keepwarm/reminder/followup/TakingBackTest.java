package io.keepwarm.reminder.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.events.Channel;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.reminder.ReminderService;
import io.keepwarm.reminder.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an answer that is taken back leaves behind, while those who acted on it are still undoing that.
@QuarkusTest
@ReminderService
class TakingBackTest {
    private final FollowUps followUps;
    private final Reckoning reckoning;
    private final Answering answering;
    private final EntityManager entities;
    private final TeamTransactions transactions;
    private final World world = new World();
    private final Scope scope = Scope.of(world.team());
    private final Caller alice = world.caller("alice");
    private final String promise = UUID.randomUUID().toString();

    private String contact;
    private UUID promised;

    TakingBackTest(
            FollowUps followUps,
            Reckoning reckoning,
            Answering answering,
            EntityManager entities,
            TeamTransactions transactions) {
        this.followUps = followUps;
        this.reckoning = reckoning;
        this.answering = answering;
        this.entities = entities;
        this.transactions = transactions;
    }

    @BeforeEach
    void aliceHasPromisedSomething() {
        world.member("alice");
        contact = world.contact("alice", Tier.CLOSE, Instant.now());
        world.promise(promise, contact, "alice", PromisedBy.ME, LocalDate.now(World.NOON));
        await().until(() -> find() != null);
        promised = UUID.fromString(find());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aPromiseThatTheAnswerKeptIsTheSameFollowUpAgainAlsoWhenTheTieIsHeardOfBeforeThePromise() {
        transactions.run(
                scope, () -> answering.done(promised, "alice", "answer", Channel.CALL, "Sent it", Instant.now()));
        transactions.run(scope, () -> become("KEPT"));

        transactions.run(scope, () -> answering.reopen(promised, "alice"));
        transactions.run(scope, () -> reckoning.reckon(contact));
        assertThat(isOpen()).isTrue();

        transactions.run(scope, () -> become("OPEN"));
        transactions.run(scope, () -> reckoning.reckon(contact));
        assertThat(isOpen()).isTrue();
        assertThat(find()).isEqualTo(promised.toString());
    }

    @Test
    void aPromiseKeptAfterwardsIsSettled() {
        transactions.run(
                scope, () -> answering.done(promised, "alice", "answer", Channel.CALL, "Sent it", Instant.now()));
        transactions.run(scope, () -> answering.reopen(promised, "alice"));

        transactions.run(scope, () -> become("KEPT"));
        transactions.run(scope, () -> reckoning.reckon(contact));
        assertThat(isOpen()).isFalse();
    }

    private void become(String state) {
        entities.createNativeQuery("update knowledge.promise set state = ?1 where id = ?2")
                .setParameter(1, state)
                .setParameter(2, promise)
                .executeUpdate();
    }

    private boolean isOpen() {
        return transactions.call(scope, () -> followUps.findById(promised).isOpen());
    }

    private String find() {
        return alice.request()
                .get("/v1/follow-ups?reason=MY_PROMISE&contactId=" + contact)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0]?.id");
    }
}
