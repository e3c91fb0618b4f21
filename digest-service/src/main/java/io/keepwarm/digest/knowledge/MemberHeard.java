package io.keepwarm.digest.knowledge;

/// Told within the service, in the transaction of the news: a member is new or has changed, perhaps their zone.
public record MemberHeard(String memberId) {}
