package io.keepwarm.digest.writing;

import io.keepwarm.digest.compose.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// A finished digest: what goes into the mail, and what it was made of.
///
/// @param id the digest
/// @param on the day it is for, in the member's zone
/// @param writtenAt when it was written
/// @param digest what it says
/// @param html the mail's HTML
/// @param plain the mail's plain text
/// @param unsubscribe the address that ends the daily mail
/// @param contactIds everybody it names, under all ids they are known by
public record WrittenDigest(
        UUID id,
        LocalDate on,
        Instant writtenAt,
        Digest digest,
        String html,
        String plain,
        String unsubscribe,
        Set<String> contactIds) {}
