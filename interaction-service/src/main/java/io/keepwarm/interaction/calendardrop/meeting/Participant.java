package io.keepwarm.interaction.calendardrop.meeting;

import io.keepwarm.interaction.arrival.people.Address;

/// Somebody who was asked to a meeting, or asked to it.
///
/// @param declined whether they said they would not come
public record Participant(Address address, boolean declined) {}
