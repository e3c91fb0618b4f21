package io.keepwarm.digest.link;

import java.time.Instant;

/// What an unsubscribe link grants: ending one member's daily mail.
public record UnsubscribeLink(String team, String memberId, Instant writtenAt) {}
