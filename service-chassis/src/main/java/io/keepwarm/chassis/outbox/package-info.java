/// The transactional outbox: events are appended in the writer's transaction and relayed to Kafka in order, at
/// least once.
@NullMarked
package io.keepwarm.chassis.outbox;

import org.jspecify.annotations.NullMarked;
