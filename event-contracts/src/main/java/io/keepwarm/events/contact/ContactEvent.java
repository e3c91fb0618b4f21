package io.keepwarm.events.contact;

import io.keepwarm.events.Event;

/// What happens to a contact. Three shapes of state share the topic, because a merge and an erasure end what
/// was said before.
public sealed interface ContactEvent extends Event {

    /// The contact was made or changed, put into the trash or taken out of it, or came back after a merge was undone.
    record ContactSaved(ContactState state) implements ContactEvent {}

    /// The contact is from now on another name of the survivor. Keep what is known under its id and read it as
    /// the survivor's.
    record ContactMerged(MergeState state) implements ContactEvent {}

    /// The merge was undone: the contact stands for itself again. A [ContactSaved] with its state follows.
    record ContactUnmerged(MergeState state) implements ContactEvent {}

    /// The contact is gone for good. Forget all of it but the id, and ignore whatever else arrives about that id.
    record ContactErased(ErasureState state) implements ContactEvent {}
}
