package io.keepwarm.reminder.followup;

import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.events.answer.Answer;
import io.keepwarm.events.answer.AnswerEvent.FollowUpAnswered;
import io.keepwarm.events.answer.AnswerState;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.reminder.Polls;
import io.keepwarm.reminder.ReminderService;
import io.keepwarm.reminder.World;
import io.keepwarm.reminder.cadence.CadencePolicy;
import io.keepwarm.reminder.knowledge.Gate;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whoever decides about several contacts at once locks them in the order of their ids, so that two never wait for
/// each other.
@QuarkusTest
@ReminderService
class LockOrderTest {
    private final World world = new World();
    private final Caller alice = world.caller("alice");
    private final List<String> contacts = Stream.generate(UUID::randomUUID)
            .map(UUID::toString)
            .limit(2)
            .sorted()
            .toList();
    private final String first = contacts.getFirst();
    private final String second = contacts.getLast();

    @Inject
    Gate gate;

    @Inject
    AnswerEvents answers;

    @Inject
    Answering answering;

    @Inject
    Dosing dosing;

    @Inject
    OldTies oldTies;

    @Inject
    TeamTransactions transactions;

    @AfterEach
    void close() {
        world.close();
    }

    /// What it has to ask of alice, once it has it.
    private String followUpAbout(String contact) {
        world.contact(contact, "alice", Tier.CLOSE, Instant.now(), ContactSource.IMPORT, ContactStatus.ACTIVE, null);
        await().until(() -> !open(contact).isEmpty());
        return open(contact).getFirst();
    }

    private List<String> open(String contact) {
        return alice.request()
                .get("/v1/follow-ups?contactId=" + contact)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.state != 'SETTLED' && it.contactId == '" + contact + "' }.id");
    }

    @Test
    void ofAnswers() {
        world.member("alice");
        // The later of two has the greater id.
        var ofSecond = answered(second, followUpAbout(second));
        var ofFirst = answered(first, followUpAbout(first));
        gate.takesBothInOrder(world.team(), first, second, () -> answers.on(Polls.of(ofSecond, ofFirst)));
    }

    private FollowUpAnswered answered(String contact, String followUp) {
        return new FollowUpAnswered(new AnswerState(
                world.team(),
                1,
                Instant.now(),
                "answer to " + followUp,
                followUp,
                contact,
                "alice",
                Answer.SKIP,
                null,
                null,
                null,
                Instant.now(),
                null));
    }

    @Test
    void ofWhoeverWantsToHearNoMoreOfAContactThatWasMerged() {
        world.member("alice");
        followUpAbout(first);
        var ofSecond = UUID.fromString(followUpAbout(second));
        world.merge(second, first);
        await().until(() -> open(second).isEmpty());
        gate.takesBothInOrder(
                world.team(),
                first,
                second,
                () -> transactions.run(Scope.of(world.team()), () -> answering.notThisPerson(ofSecond, "alice")));
    }

    @Test
    void ofOldTies() {
        world.member("alice");
        silentSince(second, 400);
        silentSince(first, 500);
        var nextWeek = Instant.now().plus(Duration.ofDays(8));
        gate.takesBothInOrder(
                world.team(),
                first,
                second,
                () -> transactions.run(Scope.of(world.team()), () -> dosing.dose(nextWeek)));
        await().until(() -> !open(first).isEmpty() && !open(second).isEmpty());
    }

    private void silentSince(String contact, int days) {
        var then = Instant.now().minus(Duration.ofDays(days));
        world.contact(contact, "alice", Tier.NONE, then, ContactSource.IMPORT, ContactStatus.ACTIVE, null);
        await().until(() -> transactions
                .call(Scope.of(world.team()), () -> oldTies.of("alice", CadencePolicy.USUAL, Instant.now(), 2))
                .contains(contact));
    }
}
