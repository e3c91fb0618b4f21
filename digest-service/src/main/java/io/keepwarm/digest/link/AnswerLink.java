package io.keepwarm.digest.link;

import java.time.Instant;
import java.util.UUID;

/// What an answer link grants: one member may answer one follow-up, named in one digest, in one way, until it expires.
///
/// @param team the team
/// @param memberId who may answer
/// @param digestId the digest the link stands in
/// @param followUpId what is answered
/// @param contactId whom it is about
/// @param ask which answer
/// @param writtenAt when the digest was written
public record AnswerLink(
        String team, String memberId, UUID digestId, String followUpId, String contactId, Ask ask, Instant writtenAt) {}
