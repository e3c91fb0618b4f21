package io.keepwarm.digest.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A mail to one recipient, with plain text and perhaps HTML beside it. The same mail has the same bytes every time.
///
/// @param from who sends it
/// @param to who gets it
/// @param messageId its Message-ID, angle brackets included
/// @param date when it was sent
/// @param subject the subject
/// @param headers further headers, ASCII and without line ends
/// @param plain the plain text
/// @param html the HTML; null: plain text only
public record OutgoingMail(
        Mailbox from,
        Mailbox to,
        String messageId,
        Instant date,
        String subject,
        Map<String, String> headers,
        String plain,
        @Nullable String html) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public OutgoingMail {
        headers = new LinkedHashMap<>(headers);
    }

    /// The mail as it goes over the wire: pure ASCII, CRLF line ends, ending with one, and no line beginning with a dot
    /// but those of headers, of which none does.
    public byte[] bytes() {
        var out = new StringBuilder();
        header(out, "Date", DATE.format(date));
        header(out, "From", from.header());
        header(out, "To", to.header());
        header(out, "Message-ID", messageId);
        header(out, "Subject", MimeText.unstructured(subject));
        headers.forEach((name, value) -> header(out, name, value));
        header(out, "MIME-Version", "1.0");
        if (html == null) {
            part(out, "text/plain", plain);
        } else {
            String boundary = "=_" + messageId.replaceAll("[^A-Za-z0-9]", "");
            header(out, "Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"");
            out.append("\r\n--").append(boundary).append("\r\n");
            part(out, "text/plain", plain);
            out.append("--").append(boundary).append("\r\n");
            part(out, "text/html", html);
            out.append("--").append(boundary).append("--\r\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void part(StringBuilder out, String type, String text) {
        header(out, "Content-Type", type + "; charset=UTF-8");
        header(out, "Content-Transfer-Encoding", "quoted-printable");
        out.append("\r\n").append(MimeText.quotedPrintable(text)).append("\r\n");
    }

    private static void header(StringBuilder out, String name, String value) {
        out.append(name).append(": ").append(value).append("\r\n");
    }
}
