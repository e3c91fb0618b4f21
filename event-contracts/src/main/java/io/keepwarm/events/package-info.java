/// The events Keepwarm's services publish, as plain records: the whole contract between the services, and with
/// integrators.
///
/// A [State][io.keepwarm.events.State] is what the JSON value of a Kafka record holds, an
/// [Event][io.keepwarm.events.Event] adds what happened, an [EventType][io.keepwarm.events.EventType] is that
/// happening's name on the wire and a [Topic][io.keepwarm.events.Topic] is where it is published. One
/// subpackage per topic; the few words used by several topics are here. No framework is needed to use any of
/// it.
@NullMarked
package io.keepwarm.events;

import org.jspecify.annotations.NullMarked;
