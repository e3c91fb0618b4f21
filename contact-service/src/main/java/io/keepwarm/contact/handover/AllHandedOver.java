package io.keepwarm.contact.handover;

/// All that a member kept has another keeper. Fired in a transaction after those that did it.
///
/// @param alsoPrivate false: what is PRIVATE stayed theirs
public record AllHandedOver(String from, String to, boolean alsoPrivate) {}
