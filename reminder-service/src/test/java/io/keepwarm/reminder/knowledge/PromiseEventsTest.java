package io.keepwarm.reminder.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.member.LeapDay;
import io.keepwarm.events.promise.PromiseEvent.PromiseMade;
import io.keepwarm.events.promise.PromiseState;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.reminder.Person;
import io.keepwarm.reminder.ReminderService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Promises that are heard of together.
@QuarkusTest
@ReminderService
class PromiseEventsTest {
    private final PromiseEvents events;
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final ContactLocks locks;
    private final EntityManager entities;
    private final TeamTransactions transactions;
    private final Scope scope = Scope.of("team-" + UUID.randomUUID());

    PromiseEventsTest(
            PromiseEvents events,
            KnownContacts contacts,
            KnownMembers members,
            ContactLocks locks,
            EntityManager entities,
            TeamTransactions transactions) {
        this.events = events;
        this.contacts = contacts;
        this.members = members;
        this.locks = locks;
        this.entities = entities;
        this.transactions = transactions;
    }

    @Test
    void theirContactsAreLockedInTheOrderInWhichOthersLockThem() throws Exception {
        transactions.run(scope, () -> {
            members.learn("alice", 1, "Europe/Berlin", LeapDay.FEB_28, true);
            contacts.learn(List.of(known("ada"), known("bea")));
        });
        var heard = new AtomicReference<CompletableFuture<Void>>();
        transactions.run(scope, () -> {
            locks.hold("ada");
            heard.set(CompletableFuture.runAsync(() ->
                    transactions.run(scope, () -> events.together(List.of(promisedTo("bea"), promisedTo("ada"))))));
            await().until(this::somebodyWaitsForALock);
            // Whoever waits for the first does not hold the second.
            locks.hold("bea");
        });
        heard.get().get();
        assertThat(scheduled()).isEqualTo(2);
    }

    private boolean somebodyWaitsForALock() {
        return transactions.call(scope, () -> (Boolean)
                entities.createNativeQuery("select exists (select from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database())")
                        .getSingleResult());
    }

    private ContactNews known(String id) {
        return ContactNews.of(Person.keptBy("alice").id(id).tier(Tier.NONE).state(scope.team(), 1));
    }

    private Received promisedTo(String contact) {
        return new Received.News(new PromiseMade(new PromiseState(
                scope.team(),
                1,
                Instant.now(),
                UUID.randomUUID().toString(),
                contact,
                "alice",
                PromisedBy.ME,
                "send the article on tides",
                null,
                LocalDate.of(2026, 2, 2),
                null,
                false,
                PromiseStatus.OPEN,
                null)));
    }

    private long scheduled() {
        return transactions.call(
                scope,
                () -> ((Number) entities.createNativeQuery("select count(*) from follow_up where reason = 'MY_PROMISE'")
                                .getSingleResult())
                        .longValue());
    }
}
