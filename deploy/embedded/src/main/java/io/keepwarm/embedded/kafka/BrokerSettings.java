package io.keepwarm.embedded.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/// The settings of a single durable broker that is also its own controller. Topics are made by those who own them,
/// never by accident.
final class BrokerSettings {

    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private BrokerSettings() {}

    static Properties of(Path data, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
                "log.dirs",
                data.toString()));
        settings.putAll(Map.of(
                "auto.create.topics.enable", "false",
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "8",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1"));
        settings.putAll(Map.of(
                "group.initial.rebalance.delay.ms", "0",
                // After a kill the old incarnation is fenced for one session: short, so that a restart is quick.
                "broker.session.timeout.ms", "2000",
                "broker.heartbeat.interval.ms", "500",
                // The cleaner takes 128 MB by default, half of this heap.
                "log.cleaner.dedupe.buffer.size", "16777216",
                "log.cleaner.io.buffer.size", "131072",
                // Each partition maps its index whole; events are few and small.
                "log.index.size.max.bytes", "1048576"));
        return settings;
    }
}
