package io.keepwarm.digest.knowledge;

import java.util.Optional;

/// Told within the service, in the transaction of the news: a contact was erased for good, and whatever was kept about
/// them is to go.
///
/// @param name the full name they were known by, unless it may be somebody else's or a word
public record ContactForgotten(String contactId, Optional<String> name) {}
