package io.keepwarm.contact.circle;

/// What came of taking contacts into a circle.
///
/// @param version the circle's, afterwards
/// @param added how many came in
/// @param alreadyIn how many were in it before
public record Taken(long version, int added, int alreadyIn) {}
