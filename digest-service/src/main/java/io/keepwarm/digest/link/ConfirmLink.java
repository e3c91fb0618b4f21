package io.keepwarm.digest.link;

import java.time.Instant;

/// What a confirming link grants: one member's mail goes to this address from then on. Only the mailbox of that address
/// has seen it.
public record ConfirmLink(String team, String memberId, String address, Instant writtenAt) {}
