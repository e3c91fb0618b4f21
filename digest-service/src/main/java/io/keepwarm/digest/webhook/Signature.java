package io.keepwarm.digest.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The value of `webhook-signature`: for each secret `v1,` and the base64 of HMAC-SHA256 over
/// `webhook-id.webhook-timestamp.body`, parted by spaces (Standard Webhooks, symmetric signatures).
final class Signature {
    private Signature() {}

    /// Signs the body as it goes over the wire; `timestamp` is in seconds since the epoch.
    static String of(Collection<SigningSecret> secrets, String id, long timestamp, String body) {
        byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(mac(secret.key(), signed)))
                .collect(Collectors.joining(" "));
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
