package io.keepwarm.reminder.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.reminder.ReminderService;
import io.keepwarm.reminder.World;
import io.keepwarm.reminder.knowledge.Learnt;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of what is open for a member who moves to another time zone.
@QuarkusTest
@ReminderService
class MovingTest {
    private final FollowUps followUps;
    private final Reckoning reckoning;
    private final Answering answering;
    private final EntityManager entities;
    private final TeamTransactions transactions;
    private final World world = new World();
    private final Scope scope = Scope.of(world.team());
    private final Caller alice = world.caller("alice");
    /// An hour from where she was: her touches stay on the days they were on.
    private final ZoneId next = ZoneId.of("Etc/GMT%+d"
            .formatted(1 - World.NOON.getRules().getOffset(Instant.EPOCH).getTotalSeconds() / 3600));

    private UUID open;

    MovingTest(
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
    void aliceHasSomethingOpen() {
        world.member("alice");
        String contact = world.contact("alice", Tier.CLOSE, Instant.now());
        await().until(() -> find(contact) != null);
        open = UUID.fromString(find(contact));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void itsDayBeginsWhereSheIs() {
        world.moved("alice", next);
        await().until(() -> stored(followUp -> followUp.nextAt).equals(startOf(stored(followUp -> followUp.dueOn))));
    }

    @Test
    void anAnswerGivenInTheSameMomentStands() {
        transactions.run(scope, () -> {
            entities.createNativeQuery("update knowledge.member set zone = ?1 where id = 'alice'")
                    .setParameter(1, next.getId())
                    .executeUpdate();
            reckoning.on(new Learnt.OfMember("alice"));
            transactions.run(scope, () -> answering.skip(open, "alice"));
        });
        assertThat(stored(FollowUp::isOpen)).isFalse();
    }

    private Instant startOf(LocalDate day) {
        return LocalDays.startOf(day, next);
    }

    private <T> T stored(Function<FollowUp, T> what) {
        return transactions.call(scope, () -> what.apply(followUps.findById(open)));
    }

    private String find(String contact) {
        return alice.request()
                .get("/v1/follow-ups?reason=KEEP_IN_TOUCH&contactId=" + contact)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0]?.id");
    }
}
