package io.keepwarm.digest.link;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Makes and opens the tokens of links in mails: what is granted, when it was written, and an HMAC-SHA256 over both,
/// under a key of its own for each purpose. Whoever changes a byte, or brings a token to another address than it was
/// made for, has nothing.
public final class Links {
    /// How long a follow-up may be answered from a mail.
    public static final Duration ANSWERS_FOR = Duration.ofDays(14);

    /// How long a mail can be unsubscribed by: people do so with mails they find a year later.
    public static final Duration UNSUBSCRIBES_FOR = Duration.ofDays(400);

    /// How long an address can be confirmed by the mail that asks for it.
    public static final Duration CONFIRMS_FOR = Duration.ofDays(3);

    private static final int VERSION = 1;
    private static final int MAC_LENGTH = 32;
    private static final int LONGEST = 4_096;

    private final byte[] answerKey;
    private final byte[] unsubscribeKey;
    private final byte[] confirmKey;

    /// Tokens under `secret`, which all replicas share and nobody else knows.
    ///
    /// @throws IllegalArgumentException for a secret that could be guessed
    public Links(String secret) {
        if (secret.length() < 16) {
            throw new IllegalArgumentException("The secret for links in mails must have at least 16 characters");
        }
        byte[] master = secret.getBytes(StandardCharsets.UTF_8);
        this.answerKey = mac(master, "keepwarm link: answer".getBytes(StandardCharsets.UTF_8));
        this.unsubscribeKey = mac(master, "keepwarm link: unsubscribe".getBytes(StandardCharsets.UTF_8));
        this.confirmKey = mac(master, "keepwarm link: confirm".getBytes(StandardCharsets.UTF_8));
    }

    /// The token of an answer link.
    public String token(AnswerLink link) {
        return sign(answerKey, out -> {
            out.writeLong(link.writtenAt().toEpochMilli());
            out.writeByte(link.ask().code());
            out.writeLong(link.digestId().getMostSignificantBits());
            out.writeLong(link.digestId().getLeastSignificantBits());
            out.writeUTF(link.team());
            out.writeUTF(link.memberId());
            out.writeUTF(link.followUpId());
            out.writeUTF(link.contactId());
        });
    }

    /// The token of an unsubscribe link.
    public String token(UnsubscribeLink link) {
        return sign(unsubscribeKey, out -> {
            out.writeLong(link.writtenAt().toEpochMilli());
            out.writeUTF(link.team());
            out.writeUTF(link.memberId());
        });
    }

    /// The token of a link that confirms an address.
    public String token(ConfirmLink link) {
        return sign(confirmKey, out -> {
            out.writeLong(link.writtenAt().toEpochMilli());
            out.writeUTF(link.team());
            out.writeUTF(link.memberId());
            out.writeUTF(link.address());
        });
    }

    /// What a token that confirms an address grants at `now`.
    public Opened<ConfirmLink> openConfirm(String token, Instant now) {
        return open(
                confirmKey,
                token,
                now,
                CONFIRMS_FOR,
                (in, writtenAt) -> new ConfirmLink(in.readUTF(), in.readUTF(), in.readUTF(), writtenAt));
    }

    /// What an answer token grants at `now`.
    public Opened<AnswerLink> openAnswer(String token, Instant now) {
        return open(answerKey, token, now, ANSWERS_FOR, (in, writtenAt) -> {
            int code = in.readByte();
            var digestId = new UUID(in.readLong(), in.readLong());
            var ask = Arrays.stream(Ask.values())
                    .filter(one -> one.code() == code)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no such ask"));
            return new AnswerLink(in.readUTF(), in.readUTF(), digestId, in.readUTF(), in.readUTF(), ask, writtenAt);
        });
    }

    /// What an unsubscribe token grants at `now`.
    public Opened<UnsubscribeLink> openUnsubscribe(String token, Instant now) {
        return open(
                unsubscribeKey,
                token,
                now,
                UNSUBSCRIBES_FOR,
                (in, writtenAt) -> new UnsubscribeLink(in.readUTF(), in.readUTF(), writtenAt));
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Reading<L> {
        L from(DataInputStream in, Instant writtenAt) throws IOException;
    }

    private static String sign(byte[] key, Writing what) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.writeByte(VERSION);
            what.to(out);
            byte[] said = bytes.toByteArray();
            bytes.write(mac(key, said));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <L> Opened<L> open(byte[] key, String token, Instant now, Duration goodFor, Reading<L> what) {
        byte[] said = verified(key, token);
        if (said == null) {
            return new Opened.Forged<>();
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(said))) {
            if (in.readByte() != VERSION) {
                return new Opened.Forged<>();
            }
            Instant writtenAt = Instant.ofEpochMilli(in.readLong());
            if (!now.isBefore(writtenAt.plus(goodFor))) {
                return new Opened.Expired<>();
            }
            return new Opened.Good<>(what.from(in, writtenAt));
        } catch (IOException notOurs) {
            return new Opened.Forged<>();
        }
    }

    private static byte @Nullable [] verified(byte[] key, String token) {
        if (token.length() > LONGEST) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length <= MAC_LENGTH) {
                return null;
            }
            byte[] said = Arrays.copyOf(bytes, bytes.length - MAC_LENGTH);
            byte[] signature = Arrays.copyOfRange(bytes, bytes.length - MAC_LENGTH, bytes.length);
            return MessageDigest.isEqual(signature, mac(key, said)) ? said : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
