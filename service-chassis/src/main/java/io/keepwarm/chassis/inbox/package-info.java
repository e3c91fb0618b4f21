/// The idempotent consumer: a poll is applied a team at a time, each key's version once; what can never succeed becomes
/// a dead letter.
@NullMarked
package io.keepwarm.chassis.inbox;

import org.jspecify.annotations.NullMarked;
