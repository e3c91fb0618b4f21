/// A single Kafka broker in a JVM of its own.
@NullMarked
package io.keepwarm.embedded.kafka;

import org.jspecify.annotations.NullMarked;
