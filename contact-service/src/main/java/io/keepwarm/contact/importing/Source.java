package io.keepwarm.contact.importing;

import io.keepwarm.contact.vcard.ReadCard;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What tells a row from all others wherever it comes again: the UID of its card, or else its finger print.
///
/// @param value as it is kept; at most some 200 characters
record Source(String value) {
    private static final String UID = "u:";
    private static final String PRINT = "f:";
    private static final String OWN_UID = UID + "urn:uuid:";
    private static final int LONGEST_UID = 200;
    private static final Pattern UNIQUE = Pattern.compile(
            "(urn:uuid:)?(?<uuid>\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12})", Pattern.CASE_INSENSITIVE);

    static Source of(ReadCard read, String print) {
        return read.uid() == null ? new Source(PRINT + print) : ofUid(read.uid());
    }

    /// The card of that id; a UUID is the same however it is written.
    static Source ofUid(String uid) {
        var unique = UNIQUE.matcher(uid);
        return new Source(
                unique.matches() ? OWN_UID + unique.group("uuid").toLowerCase(Locale.ROOT) : UID + shortened(uid));
    }

    /// Whether it is the id of a card that can be no other's.
    boolean isUnique() {
        return UNIQUE.matcher(value.substring(UID.length())).matches();
    }

    /// Whether it is the UID of a card; tables count from 1, so it may be one of several people.
    boolean isId() {
        return value.startsWith(UID);
    }

    /// A contact that never came from elsewhere goes by this id in exports; null: the source names no such one.
    @Nullable
    UUID contactId() {
        if (!value.startsWith(OWN_UID)) {
            return null;
        }
        try {
            var id = UUID.fromString(value.substring(OWN_UID.length()));
            return value.endsWith(id.toString()) ? id : null;
        } catch (IllegalArgumentException another) {
            return null;
        }
    }

    private static String shortened(String uid) {
        if (uid.codePointCount(0, uid.length()) <= LONGEST_UID) {
            return uid;
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(uid.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
