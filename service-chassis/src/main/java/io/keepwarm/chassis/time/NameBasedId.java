package io.keepwarm.chassis.time;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Ids of version 5 (RFC 9562): the same names in the same namespace always give the same id, so that what is derived
/// twice is one thing.
public final class NameBasedId {
    private NameBasedId() {}

    /// The id that these names, in this order, have in `namespace`.
    public static UUID of(UUID namespace, String... names) {
        byte[] name = String.join("\0", names).getBytes(StandardCharsets.UTF_8);
        ByteBuffer hashed = ByteBuffer.wrap(sha1(ByteBuffer.allocate(16 + name.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(name)
                .array()));
        long high = hashed.getLong() & 0xffffffffffff0fffL | 0x5000L;
        long low = hashed.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
