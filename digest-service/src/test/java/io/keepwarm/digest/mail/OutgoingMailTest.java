package io.keepwarm.digest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class OutgoingMailTest {
    private static final Session SESSION = Session.getInstance(new Properties());

    /// What a mail reader makes of the bytes is what was to be said, whatever that was.
    @Property(tries = 300)
    void isReadAsItWasWritten(
            @ForAll @StringLength(max = 200) String subject, @ForAll @StringLength(max = 400) String text)
            throws Exception {
        String line = whole(subject).replaceAll("\\p{Cc}", " ");
        String body = whole(text).replaceAll("\r\n|\r|\n", "\n");
        byte[] bytes = bytes(mail(line, body));

        var read = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
        assertThat(String.valueOf(read.getSubject()).strip()).isEqualTo(line.strip());
        var parts = (Multipart) read.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(body);
        assertThat(parts.getBodyPart(1).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo("<p>" + body + "</p>");
    }

    @Property(tries = 300)
    void goesOverAnyWire(@ForAll String subject, @ForAll String text) throws Exception {
        String wire = new String(bytes(mail(subject, text + "\n.\n")), StandardCharsets.UTF_8);

        assertThat(wire).endsWith("\r\n").matches("(?s)[\\x09\\x0d\\x0a\\x20-\\x7e]*");
        assertThat(wire.split("\r\n")).allSatisfy(line -> {
            assertThat(line.length()).isLessThanOrEqualTo(998);
            assertThat(line).doesNotContain("\r", "\n");
        });
    }

    @Property(tries = 100)
    void isReadAsItWasWrittenAlsoWhereItIsAscii(
            @ForAll @CharRange(from = '\t', to = '~') @StringLength(max = 2_000) String text) throws Exception {
        String body = text.replaceAll("\r\n|\r|\n", "\n");

        var read = new MimeMessage(SESSION, new ByteArrayInputStream(bytes(mail("Hello", body))));

        var parts = (Multipart) read.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(body);
    }

    @Example
    void aTextInAsciiGoesAsItIsAndAnyOtherInQuotedPrintable() throws Exception {
        assertThat(new String(bytes(mail("Hello", "a = b")), StandardCharsets.UTF_8))
                .contains("\r\na = b\r\n")
                .doesNotContain("quoted-printable");
        assertThat(new String(bytes(mail("Hello", "Grüße")), StandardCharsets.UTF_8))
                .contains("Gr=C3=BC=C3=9Fe")
                .doesNotContain("7bit");
    }

    private static byte[] bytes(OutgoingMail mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.message(SESSION).writeTo(bytes);
        return bytes.toByteArray();
    }

    private static OutgoingMail mail(String subject, String text) {
        return new OutgoingMail(
                Mailbox.of("Keepwarm <keepwarm@example.org>"),
                new Mailbox("", "ada@example.net"),
                "<1@example.org>",
                Instant.parse("2026-11-22T08:00:00Z"),
                subject,
                Map.of("Auto-Submitted", "auto-generated"),
                text,
                "<p>" + text + "</p>");
    }

    /// Without halves of surrogate pairs, which no encoding can carry.
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
