package io.keepwarm.digest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.digest.DigestService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DigestService
class SlowReceiverTest {
    /// More than is posted to one address at once.
    private static final int EVENTS = 25;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @Test
    void anAddressThatDoesNotAnswerHoldsUpNoOtherOfItsTeam() {
        var team = new Team(transactions, entities);
        String ada = team.contact("Ada");
        await().until(() -> team.count("knowledge.contact where id = '" + ada + "'") == 1);
        var answered = new CountDownLatch(1);
        try (var slow = new Receiver();
                var quick = new Receiver()) {
            slow.answer(number -> {
                awaitCalmly(answered);
                return Receiver.Answer.of(200);
            });
            team.hook(slow.url(), "PromiseMade").then().statusCode(201);
            team.hook(quick.url(), "PromiseMade").then().statusCode(201);

            for (int number = 0; number < EVENTS; number++) {
                team.tell(team.promise(ada, false));
            }

            await().until(() -> quick.requests().size() == EVENTS);
            assertThat(slow.requests()).hasSizeLessThan(EVENTS);
        } finally {
            answered.countDown();
        }
    }

    private static void awaitCalmly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
