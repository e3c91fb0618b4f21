package io.keepwarm.digest.preference;

/// Told within the service, in the transaction of the change: a member wants to be told otherwise.
public record PreferenceChanged(String memberId) {}
