package io.keepwarm.digest.knowledge;

/// Told within the service, in the transaction of the news: a contact was erased for good, and whatever was kept about
/// them is to go.
public record ContactForgotten(String contactId) {}
