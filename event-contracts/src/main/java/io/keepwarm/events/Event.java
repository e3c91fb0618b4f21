package io.keepwarm.events;

/// Something that happened to one key: the type says what, the state is the whole truth of the key afterwards.
///
/// Every topic has a sealed interface below this one, so that a `switch` over its events is checked for completeness.
public interface Event {

    /// What is true of the key now.
    State state();

    /// The key of the Kafka record, see [State#key()].
    default String key() {
        return state().key();
    }

    /// The name of what happened, with its topic.
    default EventType type() {
        return EventType.typeOf(this);
    }
}
