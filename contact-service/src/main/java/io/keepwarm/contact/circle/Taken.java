package io.keepwarm.contact.circle;

/// What came of taking contacts into a circle, or of filling it anew.
///
/// @param version the circle's, afterwards
/// @param added how many came in
/// @param alreadyIn how many of them were in it before
/// @param letGo how many others are in it no longer
public record Taken(long version, int added, int alreadyIn, int letGo) {}
