package io.keepwarm.reminder.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.testing.MovedClock;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.reminder.Person;
import io.keepwarm.reminder.ReminderService;
import io.keepwarm.reminder.World;
import io.keepwarm.reminder.cadence.CadencePolicy;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A small dose of old ties, every week.
@QuarkusTest
@ReminderService
class OldTiesTest {
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final OldTies oldTies;
    private final Mutes mutes;
    private final TeamTransactions transactions;
    private final World world = new World();
    private final Scope scope = Scope.of(world.team());
    private final Caller alice = world.caller("alice");
    private final Instant now = Instant.now();

    OldTiesTest(OldTies oldTies, Mutes mutes, TeamTransactions transactions) {
        this.oldTies = oldTies;
        this.mutes = mutes;
        this.transactions = transactions;
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyWeekThereAreTwoThoseAboutToBeLostFirst() {
        world.member("alice");
        List<String> silent = new ArrayList<>();
        for (int years = 4; years > 0; years--) {
            silent.addFirst(world.save(Person.keptBy("alice")
                    .source(ContactSource.IMPORT)
                    .createdAt(now.minus(Duration.ofDays(370L * years)))));
        }
        world.save(Person.keptBy("alice").tier(Tier.CLOSE).createdAt(now.minus(Duration.ofDays(900))));
        await().until(() -> !alice.request()
                .get("/v1/follow-ups?reason=KEEP_IN_TOUCH")
                .<List<?>>path("items")
                .isEmpty());
        assertThat(toFindAgain()).isEmpty();

        try (var clock = MovedClock.by(A_WEEK)) {
            await().until(() -> toFindAgain().size() == 2);
            assertThat(toFindAgain()).containsExactlyElementsOf(silent.subList(0, 2));

            clock.set(A_WEEK.multipliedBy(2));
            world.touched(silent.getFirst(), "alice", now.plus(A_WEEK.multipliedBy(2)));
            await().until(() -> !toFindAgain().contains(silent.getFirst()));
            clock.set(A_WEEK.multipliedBy(3));
            await().until(() -> toFindAgain().contains(silent.get(2)));
            assertThat(toFindAgain()).hasSize(2).contains(silent.get(1));
        }
    }

    @Test
    void whomAMemberWantsToHearNoMoreOfTakesNoPlace() {
        world.member("alice");
        String muted = silentFor(370);
        String mutedByAnotherName = silentFor(380);
        String alias = silentFor(390);
        String wanted = silentFor(400);
        transactions.run(scope, () -> {
            mutes.mute(muted, "alice", now);
            mutes.mute(alias, "alice", now);
            mutes.mute(wanted, "bob", now);
        });
        world.merge(alias, mutedByAnotherName);

        await().untilAsserted(() -> assertThat(
                        transactions.call(scope, () -> oldTies.of("alice", CadencePolicy.USUAL, now, 1)))
                .containsExactly(wanted));
    }

    private String silentFor(int days) {
        return world.save(
                Person.keptBy("alice").source(ContactSource.IMPORT).createdAt(now.minus(Duration.ofDays(days))));
    }

    private List<String> toFindAgain() {
        return alice.request()
                .get("/v1/follow-ups?reason=RECONNECT")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.state != 'SETTLED' }.contactId");
    }
}
