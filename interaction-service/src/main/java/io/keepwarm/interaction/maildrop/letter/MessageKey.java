package io.keepwarm.interaction.maildrop.letter;

import io.keepwarm.interaction.arrival.people.Address;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// By what a mail is known again, however it comes: its Message-ID, or for want of one what it says. It is a digest, so
/// that nothing can be read from it: a Message-ID may hold an address.
public final class MessageKey {
    private MessageKey() {}

    /// The key, 64 hexadecimal digits.
    public static String of(Letter letter) {
        if (letter.messageId() != null) {
            return digest("id", letter.messageId());
        }
        return digest(
                "content",
                letter.from().stream().map(Address::email).collect(Collectors.joining(",")),
                String.valueOf(letter.sentAt()),
                letter.subject(),
                letter.text().strip());
    }

    private static String digest(String... parts) {
        try {
            byte[] text = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
