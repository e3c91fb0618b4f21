package io.keepwarm.digest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What arrives at the mail server is checked by another library than the one that signs.
class DkimTest {
    private final FakeSmtpServer fake = new FakeSmtpServer();
    private final KeyPair keys;
    private Dkim dkim;

    @TempDir
    Path folder;

    DkimTest() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    @BeforeEach
    void keyInAFile() throws IOException {
        var file = folder.resolve("dkim.pem");
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                .encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        dkim = Dkim.of("example.org", "autumn", file);
    }

    @AfterEach
    void end() {
        fake.close();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = "<p>Grüße, 王. Über 76 Zeichen lang ist diese Zeile, damit sie umgebrochen werden muss.</p>\n\n")
    void whatArrivesIsSignedWithTheHeadersToUnsubscribeBy(String html) throws Exception {
        assertThat(send(html)).isEqualTo(new Outcome.Accepted());

        var signature = verified(fake.mails().getFirst()).getFirst();
        assertThat(signature.getDToken()).hasToString("example.org");
        assertThat(signature.getSelector()).hasToString("autumn");
        assertThat(signature.getHeaders().stream().map(CharSequence::toString).map(String::toLowerCase))
                .contains("from", "to", "subject", "date", "message-id", "list-unsubscribe", "list-unsubscribe-post");
        assertThat(fake.mails().getFirst()).contains("Message-ID: <1@example.org>");
        assertThat(fake.commands()).contains("MAIL FROM:<keepwarm@example.org>");
    }

    @Test
    void whoChangesAnythingBreaksTheSignature() {
        send(null);
        String mail = fake.mails().getFirst();

        assertThatThrownBy(() -> verified(mail.replace("dear", "poor"))).isInstanceOf(FailException.class);
        assertThatThrownBy(() -> verified(mail.replace("/u/token", "/u/other"))).isInstanceOf(FailException.class);
    }

    @Test
    void aFileWithoutAKeyIsTold() throws IOException {
        var file = Files.writeString(folder.resolve("none.pem"), "nothing");

        assertThatThrownBy(() -> Dkim.of("example.org", "autumn", file))
                .hasMessageContaining("none.pem holds no RSA key");
        assertThat(dkim).asString().isEqualTo("autumn._domainkey.example.org");
    }

    private Outcome send(String html) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("List-Unsubscribe", "<https://keepwarm.example/u/token>");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return new MailServer(
                        "localhost",
                        fake.port(),
                        MailServer.Security.PLAIN,
                        null,
                        null,
                        "example.org",
                        Duration.ofSeconds(30),
                        dkim)
                .send(new OutgoingMail(
                        new Mailbox("Keepwarm", "keepwarm@example.org"),
                        new Mailbox("", "ada@example.net"),
                        "<1@example.org>",
                        Instant.parse("2026-11-22T08:00:00Z"),
                        "Grüße an Ada, die schon lange nichts mehr gehört hat und sich sehr freuen würde",
                        headers,
                        "dear Ada,  \n\nwith spaces at the end   \n\n\n",
                        html));
    }

    private List<SignatureRecord> verified(String mail) throws IOException, FailException {
        String record = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        return new DKIMVerifier((methods, selector, token) -> List.of(record))
                .verify(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }
}
