/// Webhooks by the Standard Webhooks specification: a team's own addresses that are told of its events, each delivery
/// signed, tried again for a day and noted in a log.
///
/// An event that is heard of becomes a delivery for every webhook that wants its type ([Announcing], [TeamNews]); a
/// tick brings what is due to its address ([WebhookTick], [Bringing], [Posting]), and a rule decides what
/// follows ([Retries]).
@NullMarked
package io.keepwarm.digest.webhook;

import org.jspecify.annotations.NullMarked;
