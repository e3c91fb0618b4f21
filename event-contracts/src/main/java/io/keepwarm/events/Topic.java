package io.keepwarm.events;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// The topics: their names in Kafka, the one service that publishes to each, and how long they remember.
///
/// All of them are compacted, so the newest event of each key stays; a few forget old keys too.
public enum Topic {
    MEMBERS("members", "contact-service"),
    CONTACTS("contacts", "contact-service"),
    LIFE_EVENTS("life-events", "contact-service"),
    OFFERS("offers", "contact-service"),
    TIES("ties", "interaction-service"),
    PROMISES("promises", "interaction-service"),
    SHELF("shelf", "interaction-service"),
    ATTENTION("attention", "interaction-service"),
    FOLLOW_UPS("follow-ups", "reminder-service"),
    AGENDAS("agendas", "reminder-service"),
    ANSWERS("answers", "digest-service", Duration.ofDays(7)),
    DIGESTS("digests", "digest-service", Duration.ofDays(90));

    private final String kafkaName;
    private final String owner;
    private final Optional<Duration> retention;

    Topic(String name, String owner) {
        this.kafkaName = "keepwarm." + name;
        this.owner = owner;
        this.retention = Optional.empty();
    }

    Topic(String name, String owner, Duration retention) {
        this.kafkaName = "keepwarm." + name;
        this.owner = owner;
        this.retention = Optional.of(retention);
    }

    /// The name in Kafka, such as `keepwarm.life-events`.
    public String kafkaName() {
        return kafkaName;
    }

    /// The only service that publishes here, such as `contact-service`; also the `ce_source` of its events.
    public String owner() {
        return owner;
    }

    /// How long an event stays although it is the newest of its key; empty: for ever.
    public Optional<Duration> retention() {
        return retention;
    }

    /// The value of Kafka's topic setting `cleanup.policy`.
    public String cleanupPolicy() {
        return retention.isPresent() ? "compact,delete" : "compact";
    }

    /// The topic with that name in Kafka, or empty if this version of the contract has none.
    public static Optional<Topic> named(String kafkaName) {
        return Arrays.stream(values())
                .filter(topic -> topic.kafkaName.equals(kafkaName))
                .findFirst();
    }
}
