package io.keepwarm.digest.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/// A mail to one recipient, with plain text and perhaps HTML beside it.
///
/// @param from who sends it
/// @param to who gets it
/// @param messageId its Message-ID, angle brackets included
/// @param date when it was sent
/// @param subject the subject
/// @param headers further headers, ASCII and without line ends
/// @param plain the plain text
/// @param html the HTML; null: plain text only
/// @param returnTo where reports on it go that it cannot be delivered; null: to who sends it
public record OutgoingMail(
        Mailbox from,
        Mailbox to,
        String messageId,
        Instant date,
        String subject,
        Map<String, String> headers,
        String plain,
        @Nullable String html,
        @Nullable String returnTo) {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_LINE = 76;
    private static final int LONGEST_PLAIN_LINE = 998;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public OutgoingMail {
        headers = new LinkedHashMap<>(headers);
    }

    /// A mail that goes back to who sends it.
    public OutgoingMail(
            Mailbox from,
            Mailbox to,
            String messageId,
            Instant date,
            String subject,
            Map<String, String> headers,
            String plain,
            @Nullable String html) {
        this(from, to, messageId, date, subject, headers, plain, html, null);
    }

    /// Whether it needs a server that knows SMTPUTF8.
    boolean isInternational() {
        return to.isInternational() || from.isInternational();
    }

    /// The mail as it goes over the wire: pure ASCII but for such addresses. A text in ASCII goes as it is, any other
    /// in quoted-printable.
    SMTPMessage message(Session session) throws MessagingException, UnsupportedEncodingException {
        var message = new SMTPMessage(session) {
            /// Ours is known already.
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        message.setEnvelopeFrom(returnTo == null ? from.address() : returnTo);
        message.setHeader("Date", DATE.format(date));
        message.setFrom(from.internet());
        message.setRecipient(RecipientType.TO, to.internet());
        message.setHeader("Subject", encodedSubject());
        for (var header : headers.entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        if (html == null) {
            text(message, plain, "plain");
        } else {
            message.setContent(new MimeMultipart(
                    "alternative", text(new MimeBodyPart(), plain, "plain"), text(new MimeBodyPart(), html, "html")));
        }
        message.saveChanges();
        return message;
    }

    /// On lines of its own when it is long, for an encoded word may fill one.
    private String encodedSubject() throws UnsupportedEncodingException {
        String text = MimeUtility.encodeText(subject.replaceAll("\\p{Cntrl}", " "), UTF_8, "B");
        return text.length() + "Subject: ".length() <= LONGEST_LINE ? text : "\r\n " + MimeUtility.fold(1, text);
    }

    private static <P extends MimePart> P text(P part, String text, String subtype) throws MessagingException {
        boolean asItIs = goesAsItIs(text);
        byte[] bytes = (asItIs ? text.replace("\n", "\r\n") : text).getBytes(StandardCharsets.UTF_8);
        // Of a text the library would write each byte by itself.
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, "text/" + subtype + "; charset=" + UTF_8)));
        part.setHeader("Content-Transfer-Encoding", asItIs ? "7bit" : "quoted-printable");
        return part;
    }

    /// Whether each character is one that every mail server has to pass on, and each line short enough for that (RFC
    /// 5322, 2.1.1).
    private static boolean goesAsItIs(String text) {
        return text.chars().allMatch(OutgoingMail::isPlain)
                && text.lines().allMatch(line -> line.length() <= LONGEST_PLAIN_LINE);
    }

    private static boolean isPlain(int character) {
        return character == '\n' || character == '\t' || character >= ' ' && character < 0x7f;
    }
}
