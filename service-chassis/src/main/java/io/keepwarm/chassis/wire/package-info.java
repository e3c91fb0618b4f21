/// How events look on Kafka: topics, CloudEvents headers, lenient JSON.
@NullMarked
package io.keepwarm.chassis.wire;

import org.jspecify.annotations.NullMarked;
