package io.keepwarm.reminder.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// The secret part of a feed's address: the team, so that it is known where to look, and 256 bits that nobody
/// guesses. It is no login, and opens one calendar for reading.
///
/// @param team the team, as the address says it
/// @param secret 43 characters
record FeedToken(String team, String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder WRITE = Base64.getUrlEncoder().withoutPadding();
    private static final int BYTES = 32;
    private static final int LONGEST = 500;

    /// A new one.
    static FeedToken of(String team) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new FeedToken(team, WRITE.encodeToString(secret));
    }

    /// Reads one; empty for a text that is none.
    static Optional<FeedToken> read(String text) {
        int between = text.indexOf('.');
        if (between <= 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] team = Base64.getUrlDecoder().decode(text.substring(0, between));
            String name = new String(team, StandardCharsets.UTF_8);
            return name.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(new FeedToken(name, text.substring(between + 1)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// As it stands in the address.
    String text() {
        return WRITE.encodeToString(team.getBytes(StandardCharsets.UTF_8)) + "." + secret;
    }

    /// What is stored of the secret.
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
