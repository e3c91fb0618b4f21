package io.keepwarm.digest.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/// A secret deliveries are signed with: `whsec_` and 32 random bytes in base64. Whoever receives them has it too.
record SigningSecret(String text) {
    private static final String PREFIX = "whsec_";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SigningSecret random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /// The key itself.
    byte[] key() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    /// Never its text: secrets are not to be found in logs.
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
