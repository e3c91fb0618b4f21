package io.keepwarm.chassis.inbox;

import io.keepwarm.chassis.outbox.CrashPoints;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.wire.EventJson;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/// Applies a poll of records: grouped by team, one transaction a team, each version of a key once. When [#receive]
/// returns, every record has had its effect, was seen before, or lies in `dead_letter`; the poll may be acknowledged.
///
/// A fault that passes (database or broker away) is waited out in place, for as long as it lasts. A group that fails
/// for good is taken apart, and only the culprit becomes a dead letter.
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final EventJson json;
    private final TeamTransactions transactions;
    private final AppliedVersions versions;
    private final DeadLetters deadLetters;
    private final Patience patience;
    private final CrashPoints crash;
    private final MeterRegistry metrics;

    Inbox(
            EventJson json,
            TeamTransactions transactions,
            AppliedVersions versions,
            DeadLetters deadLetters,
            Patience patience,
            CrashPoints crash,
            MeterRegistry metrics) {
        this.json = json;
        this.transactions = transactions;
        this.versions = versions;
        this.deadLetters = deadLetters;
        this.patience = patience;
        this.crash = crash;
        this.metrics = metrics;
    }

    /// Applies all records of a poll to `listener`, newest version of each key only.
    public void receive(Listener listener, ConsumerRecords<String, byte[]> records) {
        String consumer = listener.name();
        // In key order, so that listeners who lock what a key is about wait for each other and do not deadlock.
        Map<String, Map<String, Incoming>> byTeam = new LinkedHashMap<>();
        for (var record : records) {
            read(consumer, record)
                    .ifPresent(
                            incoming -> byTeam.computeIfAbsent(incoming.scope().team(), team -> new TreeMap<>())
                                    .merge(incoming.topic() + "/" + incoming.key(), incoming, Inbox::newer));
        }
        byTeam.forEach((team, newest) -> applyTeam(listener, team, newest.values()));
        crash.at("after-effect");
    }

    /// Applies one dead letter again, in a transaction of its own.
    ///
    /// @throws RuntimeException when it fails again; nothing has changed then
    void replay(Listener listener, ConsumerRecord<String, byte[]> record) {
        Incoming.read(record, json)
                .ifPresent(incoming -> applyAll(listener, incoming.scope().team(), List.of(incoming)));
    }

    private Optional<Incoming> read(String consumer, ConsumerRecord<String, byte[]> record) {
        try {
            var incoming = Incoming.read(record, json);
            if (incoming.isEmpty()) {
                count("keepwarm.inbox.unknown.types", consumer, 1);
            }
            return incoming;
        } catch (RuntimeException unreadable) {
            bury(consumer, record, unreadable);
            return Optional.empty();
        }
    }

    /// An event carries the whole state of its key, so of several in one poll the newest is enough.
    private static Incoming newer(Incoming one, Incoming other) {
        return other.version() > one.version() ? other : one;
    }

    private void applyTeam(Listener listener, String team, Collection<Incoming> group) {
        try {
            patience.outlast(() -> applyAll(listener, team, group));
        } catch (Patience.Permanent failure) {
            if (group.size() > 1) {
                group.forEach(one -> applyTeam(listener, team, List.of(one)));
            } else {
                lastTry(listener, team, group.iterator().next(), failure.getCause());
            }
        }
    }

    private void lastTry(Listener listener, String team, Incoming culprit, RuntimeException failure) {
        try {
            if (!Faults.isRace(failure)) {
                throw new Patience.Permanent(failure);
            }
            patience.outlast(() -> applyAll(listener, team, List.of(culprit)));
        } catch (Patience.Permanent again) {
            bury(listener.name(), culprit.record(), again.getCause());
        }
    }

    private void applyAll(Listener listener, String team, Collection<Incoming> group) {
        String consumer = listener.name();
        int applied = transactions.call(Scope.of(team), () -> {
            var fresh = versions.advance(consumer, group);
            deadLetters.forget(fresh.stream()
                    .filter(incoming -> incoming.received().endsTheKey())
                    .toList());
            var apply = CurrentScope.with(
                    Scope.common(team, fresh.stream().map(Incoming::scope).toList()),
                    () -> listener.together(
                            fresh.stream().map(Incoming::received).toList()));
            fresh.forEach(incoming -> CurrentScope.with(incoming.scope(), () -> {
                apply.accept(incoming.received());
                return null;
            }));
            return fresh.size();
        });
        count("keepwarm.inbox.applied", consumer, applied);
        count("keepwarm.inbox.skipped", consumer, group.size() - applied);
    }

    private void bury(String consumer, ConsumerRecord<String, byte[]> record, Throwable reason) {
        LOG.errorf(
                reason,
                "Dead letter: %s offset %d of %s-%d can never be applied",
                consumer,
                record.offset(),
                record.topic(),
                record.partition());
        patience.outlast(() -> deadLetters.add(consumer, record, reason));
        count("keepwarm.inbox.dead.letters", consumer, 1);
    }

    private void count(String meter, String consumer, int times) {
        if (times > 0) {
            metrics.counter(meter, "consumer", consumer).increment(times);
        }
    }
}
