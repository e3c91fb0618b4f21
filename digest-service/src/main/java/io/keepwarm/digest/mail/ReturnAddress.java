package io.keepwarm.digest.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Where reports on a mail are sent that cannot be delivered after all: an address of its own for each digest, as in
/// `bounces+0199…@example.org`, signed so that nobody can make one up. It is the sender that the envelope names.
public final class ReturnAddress {
    private static final int SIGNATURE = 8;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LENGTH = (2 * Long.BYTES + SIGNATURE) * 2 + 1;

    private final @Nullable String local;
    private final @Nullable String domain;
    private final Pattern pattern;
    private final byte[] key;

    /// @param base such as `bounces@example.org`; null: there are no such addresses
    /// @param secret all replicas share it and nobody else knows it
    /// @throws IllegalArgumentException when `base` is no address, or too long to be added to
    public ReturnAddress(@Nullable String base, String secret) {
        var mailbox = base == null ? null : Mailbox.of(base);
        this.domain = mailbox == null ? null : mailbox.domain();
        this.local = mailbox == null
                ? null
                : mailbox.address().substring(0, mailbox.address().lastIndexOf('@'));
        if (local != null && local.length() + LENGTH > LONGEST_LOCAL_PART) {
            throw new IllegalArgumentException("'" + base + "' is too long for a return address: at most "
                    + (LONGEST_LOCAL_PART - LENGTH) + " characters before the @");
        }
        this.pattern = Pattern.compile(
                Pattern.quote(local + "+") + "([0-9a-f]{" + (LENGTH - 1) + "})" + Pattern.quote("@" + domain),
                Pattern.CASE_INSENSITIVE);
        this.key = mac(secret.getBytes(StandardCharsets.UTF_8), "keepwarm mail: return");
    }

    /// The address for that digest of that team; null: none, the sender's is used.
    public @Nullable String of(String team, UUID digest) {
        String id = digest.toString().replace("-", "");
        return local == null ? null : local + "+" + id + signature(team, digest) + "@" + domain;
    }

    /// What a return address says; its signature is still to be looked at.
    public record Returned(UUID digest, String signature) {}

    /// The return address in the value of a header, if there is one.
    public Optional<Returned> in(String header) {
        var found = pattern.matcher(header);
        if (local == null || !found.find()) {
            return Optional.empty();
        }
        String said = found.group(1).toLowerCase(Locale.ROOT);
        var digest = new UUID(
                Long.parseUnsignedLong(said.substring(0, 16), 16), Long.parseUnsignedLong(said.substring(16, 32), 16));
        return Optional.of(new Returned(digest, said.substring(32)));
    }

    /// Whether it was made here for a digest of that team.
    public boolean isGenuine(Returned returned, String team) {
        return MessageDigest.isEqual(
                signature(team, returned.digest()).getBytes(StandardCharsets.US_ASCII),
                returned.signature().getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(String team, UUID digest) {
        return HexFormat.of().formatHex(Arrays.copyOf(mac(key, digest + " " + team), SIGNATURE));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
