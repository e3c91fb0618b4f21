package io.keepwarm.events.shelf;

import io.keepwarm.events.Event;

/// What happens between a thing worth sharing and a contact.
public sealed interface ShelfEvent extends Event {

    @Override
    ShelfState state();

    /// The thing would interest the contact and has not been shared with them.
    record ShelfMatched(ShelfState state) implements ShelfEvent {}

    /// The thing was shared with the contact, so it must not be suggested for them again.
    record ShelfShared(ShelfState state) implements ShelfEvent {}
}
