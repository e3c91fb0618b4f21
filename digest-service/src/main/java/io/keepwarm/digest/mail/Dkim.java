package io.keepwarm.digest.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;

/// Signs mails by DKIM (RFC 6376), for where the relay does not. The headers by which a mailbox unsubscribes are signed
/// too, as RFC 8058 wants.
///
/// @param domain whose key it is, that of the sender
/// @param selector the name of the key in the domain's DNS
/// @param key the private key
public record Dkim(String domain, String selector, RSAPrivateKey key) {
    private static final List<String> ALSO =
            List.of("Message-ID", "List-Unsubscribe", "List-Unsubscribe-Post", "Auto-Submitted");

    /// With the RSA key in that PEM file (PKCS #8, `BEGIN PRIVATE KEY`).
    ///
    /// @throws IllegalArgumentException when there is no such key
    public static Dkim of(String domain, String selector, Path keyFile) {
        try {
            String pem = Files.readString(keyFile).replaceAll("-----[A-Z ]+-----|\\s", "");
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem));
            return new Dkim(domain, selector, (RSAPrivateKey)
                    KeyFactory.getInstance("RSA").generatePrivate(spec));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException noKey) {
            throw new IllegalArgumentException(
                    keyFile + " holds no RSA key as PEM (PKCS #8, BEGIN PRIVATE KEY)", noKey);
        }
    }

    /// The message with its signature; it is not to be changed any more.
    MimeMessage signed(SMTPMessage message) throws MessagingException {
        try {
            var signer = new DkimSigner(domain, selector, key);
            signer.setHeaderCanonicalization(Canonicalization.RELAXED);
            signer.setBodyCanonicalization(Canonicalization.RELAXED);
            signer.setLengthParam(false);
            // Whoever sends mail knows their DNS; asking it for every mail is not our part.
            signer.setCheckDomainKey(false);
            ALSO.forEach(signer::addHeaderToSign);
            var signed = new DkimMessage(message, signer);
            signed.setEnvelopeFrom(message.getEnvelopeFrom());
            return signed;
        } catch (DkimException unsigned) {
            throw new MessagingException("The mail cannot be signed", unsigned);
        }
    }

    /// Never the key.
    @Override
    public String toString() {
        return selector + "._domainkey." + domain;
    }
}
