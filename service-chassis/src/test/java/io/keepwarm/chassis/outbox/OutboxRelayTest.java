package io.keepwarm.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.sample.Members;
import io.keepwarm.chassis.sample.SampleService;
import io.keepwarm.chassis.sample.TopicReader;
import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.wire.EventHeaders;
import io.keepwarm.events.EventType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SampleService
class OutboxRelayTest {
    private final String team = "team-" + UUID.randomUUID();

    @Inject
    Outbox outbox;

    @Inject
    TeamTransactions transactions;

    @Inject
    BackgroundDatabase background;

    @Test
    void eventsOfAKeyReachTheTopicInOrderWithTheirHeaders() {
        for (long version = 1; version <= 20; version++) {
            append(version);
        }
        var records = read(20);

        assertThat(records)
                .extracting(record -> header(record, EventHeaders.VERSION))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 20).mapToObj(Long::toString).toList());
        var first = records.getFirst();
        assertThat(first.key()).isEqualTo(team + ":alice");
        assertThat(header(first, EventHeaders.TYPE)).isEqualTo("io.keepwarm.MemberSaved");
        assertThat(header(first, EventHeaders.SOURCE)).isEqualTo("chassis-service");
        assertThat(header(first, EventHeaders.TEAM)).isEqualTo(team);
        assertThat(header(first, EventHeaders.MEMBER)).isEqualTo("alice");
        assertThat(header(first, EventHeaders.TRACE_PARENT)).isEqualTo("00-trace");
        assertThat(UUID.fromString(header(first, EventHeaders.ID)).version()).isEqualTo(7);
    }

    @Test
    void aRollbackTakesItsEventsAlong() {
        assertThatThrownBy(() -> transactions.run(scope(), () -> {
                    outbox.append(Members.saved(team, "alice", 1, "lost"));
                    throw new IllegalStateException("no");
                }))
                .hasMessageContaining("no");
        append(2);

        assertThat(read(1))
                .singleElement()
                .extracting(record -> header(record, EventHeaders.VERSION))
                .isEqualTo("2");
    }

    @Test
    void ofOneKeyATransactionTellsTheNewestStateOnly() {
        transactions.run(scope(), () -> {
            outbox.append(Members.saved(team, "alice", 1, "first"));
            outbox.append(Members.saved(team, "bob", 1, "bob"));
            outbox.append(Members.saved(team, "alice", 2, "second"));
        });

        assertThat(read(2)).extracting(ConsumerRecord::key).containsExactlyInAnyOrder(team + ":alice", team + ":bob");
    }

    @Test
    void whatIsToBeToldNextIsToldBesideWhatCameBefore() {
        transactions.run(scope(), () -> {
            outbox.append(Members.saved(team, "alice", 1, "first"));
            outbox.appendNext(Members.saved(team, "alice", 2, "second"));
        });

        assertThat(read(2))
                .extracting(record -> header(record, EventHeaders.VERSION))
                .containsExactly("1", "2");
    }

    @Test
    void aTombstoneCarriesTypeTeamAndVersionInItsHeaders() {
        transactions.run(scope(), () -> outbox.forget(EventType.MEMBER_SAVED, team + ":alice", 9));

        var tombstone = read(1).getFirst();
        assertThat(tombstone.value()).isNull();
        assertThat(header(tombstone, EventHeaders.VERSION)).isEqualTo("9");
        assertThat(header(tombstone, EventHeaders.TYPE)).isEqualTo("io.keepwarm.MemberSaved");
    }

    @Test
    void anEventTooLargeForATopicIsRefusedAndNothingIsSaved() {
        assertThatThrownBy(() -> transactions.run(
                        scope(),
                        () -> outbox.append(Members.saved(team, "alice", 1, "x".repeat(Outbox.LARGEST_EVENT)))))
                .isInstanceOf(EventTooLarge.class);
    }

    @Test
    void outsideATransactionNothingCanBeAppended() {
        assertThatThrownBy(() -> outbox.append(Members.saved(team, "alice", 1, "alice")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasAcknowledgedLeavesTheOutbox() {
        IntStream.rangeClosed(1, 50).forEach(this::append);
        read(50);

        await().until(() -> waiting() == 0);
    }

    private long waiting() throws SQLException {
        try (var connection = background.open();
                var question = connection.prepareStatement("select count(*) from outbox where team = ?")) {
            question.setString(1, team);
            try (var answer = question.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }

    private void append(long version) {
        transactions.run(scope(), () -> outbox.append(Members.saved(team, "alice", version, "alice")));
    }

    private Scope scope() {
        return new Scope(team, "alice", "00-trace");
    }

    /// The first `count` records of this test's team.
    private List<ConsumerRecord<String, byte[]>> read(int count) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var reader = TopicReader.of("keepwarm.members")) {
            await().until(() -> {
                reader.poll().stream()
                        .filter(record -> team.equals(header(record, EventHeaders.TEAM)))
                        .forEach(found::add);
                return found.size() >= count;
            });
        }
        return found;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return EventHeaders.get(record.headers(), name).orElse("");
    }
}
