package io.keepwarm.reminder.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.events.contact.ContactEvent.ContactSaved;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.member.LeapDay;
import io.keepwarm.reminder.Person;
import io.keepwarm.reminder.ReminderService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.BaseSessionEventListener;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What it costs to hear of contacts, as when an address book is imported.
@QuarkusTest
@ReminderService
class ContactEventsTest {
    private final ContactEvents events;
    private final KnownMembers members;
    private final EntityManager entities;
    private final TeamTransactions transactions;
    private final Scope scope = Scope.of("team-" + UUID.randomUUID());

    ContactEventsTest(
            ContactEvents events, KnownMembers members, EntityManager entities, TeamTransactions transactions) {
        this.events = events;
        this.members = members;
        this.entities = entities;
        this.transactions = transactions;
    }

    @BeforeEach
    void aliceIsAMember() {
        transactions.run(scope, () -> members.learn("alice", 1, "Europe/Berlin", LeapDay.FEB_28, true));
    }

    @Test
    void manyThatComeAtOnceCostNoMoreStatementsThanTwo() {
        assertThat(statementsFor(imported(20))).isEqualTo(statementsFor(imported(2)));
        assertThat(scheduled()).isEqualTo(44);
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        var contacts = imported(3);
        transactions.run(scope, () -> events.together(contacts));
        transactions.run(scope, () -> events.together(contacts));
        assertThat(scheduled()).isEqualTo(6);
    }

    private List<Received> imported(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> Person.keptBy("alice")
                        .source(ContactSource.IMPORT)
                        .tier(Tier.CLOSE)
                        .birthday("1984-05-17")
                        .state(scope.team(), 1))
                .<Received>map(contact -> new Received.News(new ContactSaved(contact)))
                .toList();
    }

    private long statementsFor(List<Received> news) {
        var executed = new Executed();
        transactions.run(scope, () -> {
            entities.unwrap(Session.class).addEventListeners(executed);
            events.together(news);
            entities.flush();
        });
        return executed.statements;
    }

    /// What one session sends to the database; rows of one batch are one statement.
    private static final class Executed extends BaseSessionEventListener {
        private long statements;

        @Override
        public void jdbcExecuteStatementEnd() {
            statements++;
        }

        @Override
        public void jdbcExecuteBatchEnd() {
            statements++;
        }
    }

    private long scheduled() {
        return transactions.call(
                scope,
                () -> ((Number) entities.createNativeQuery("select count(*) from follow_up")
                                .getSingleResult())
                        .longValue());
    }
}
