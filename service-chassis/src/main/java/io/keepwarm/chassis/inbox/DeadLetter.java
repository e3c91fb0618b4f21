package io.keepwarm.chassis.inbox;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record that could not be applied, as it came, with the reason.
record DeadLetter(UUID id, String consumer, ConsumerRecord<String, byte[]> record, String reason, Instant failedAt) {}
