package io.keepwarm.digest.returned;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/// A report on what became of a mail (RFC 3464): to whom the report was sent, and what it says of the recipient.
///
/// @param sentTo the values of the headers that may hold the address it came to
/// @param action such as `failed` or `delayed`, in lower case
/// @param status the enhanced status code (RFC 3463), such as `5.1.1`
/// @param why the status, and the words of the server that refused the mail
record DeliveryReport(List<String> sentTo, String action, String status, String why) {
    private static final List<String> ADDRESSED = List.of("to", "delivered-to", "x-original-to", "envelope-to");
    private static final int LONGEST_STATUS = 64 * 1024;
    private static final int DEEPEST = 10;
    private static final MimeConfig BOUNDS = new MimeConfig.Builder()
            .setMaxHeaderLen(64 * 1024)
            .setMaxHeaderCount(1_000)
            .setMaxLineLen(256 * 1024)
            .setMaxContentLen(-1)
            .build();
    private static final Pattern ACTION = field("Action", "(\\w+)");
    private static final Pattern STATUS = field("Status", "([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern DIAGNOSTIC = field("Diagnostic-Code", "(.+)");
    /// That of the mailbox or its address, or one that says nothing closer; not a mail that is too large or unwanted, a
    /// mailbox that is full, or a system that is set up wrongly.
    private static final Pattern NOBODY_THERE = Pattern.compile("5\\.(0\\.\\d+|1\\.\\d+|2\\.[01])");

    DeliveryReport {
        sentTo = List.copyOf(sentTo);
    }

    /// The mail is no such report.
    static final class NotAReport extends Exception {
        private static final long serialVersionUID = 1;

        NotAReport(String why) {
            super(why);
        }
    }

    /// Whether it says that mail will never reach the recipient.
    boolean isForGood() {
        return action.equals("failed") && NOBODY_THERE.matcher(status).matches();
    }

    /// Reads a mail as a report.
    ///
    /// @throws NotAReport when it is none
    static DeliveryReport read(InputStream mail) throws NotAReport, IOException {
        var parts = new Parts();
        var parser = new MimeStreamParser(BOUNDS, DecodeMonitor.SILENT, null);
        parser.setContentDecoding(true);
        parser.setContentHandler(parts);
        try {
            parser.parse(mail);
        } catch (MimeException crooked) {
            throw new NotAReport("It cannot be read as a mail: " + crooked.getMessage());
        }
        String text = parts.status.toString().replaceAll("\r?\n[ \t]+", " ");
        var action = ACTION.matcher(text);
        var status = STATUS.matcher(text);
        if (!action.find() || !status.find()) {
            throw new NotAReport(
                    "It has no part of the type message/delivery-status that names an action and a status.");
        }
        var diagnostic = DIAGNOSTIC.matcher(text);
        String code = status.group(1);
        return new DeliveryReport(
                parts.sentTo,
                action.group(1).toLowerCase(Locale.ROOT),
                code,
                diagnostic.find() ? code + " " + diagnostic.group(1).strip() : code);
    }

    private static Pattern field(String name, String value) {
        return Pattern.compile("^" + name + "[ \t]*:[ \t]*" + value, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    }

    private static final class Parts extends AbstractContentHandler {
        private final List<String> sentTo = new ArrayList<>();
        private final StringBuilder status = new StringBuilder();
        private int mails;
        private int depth;

        @Override
        public void startMessage() throws MimeException {
            mails++;
            deeper();
        }

        @Override
        public void startMultipart(BodyDescriptor descriptor) throws MimeException {
            deeper();
        }

        private void deeper() throws MimeException {
            depth++;
            if (depth > DEEPEST) {
                throw new MimeException("nested too deep");
            }
        }

        @Override
        public void field(Field field) {
            if (mails == 1 && ADDRESSED.contains(field.getName().toLowerCase(Locale.ROOT))) {
                sentTo.add(field.getBody());
            }
        }

        @Override
        public void body(BodyDescriptor descriptor, InputStream content) throws IOException {
            // Of the report itself, and not of one that it may contain.
            if (mails == 1 && descriptor.getMimeType().equalsIgnoreCase("message/delivery-status")) {
                status.append(new String(content.readNBytes(LONGEST_STATUS), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
    }
}
