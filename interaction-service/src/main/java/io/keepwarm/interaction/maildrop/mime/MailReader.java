package io.keepwarm.interaction.maildrop.mime;

import io.keepwarm.interaction.maildrop.letter.Letter;
import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.MimeConfig;

/// Reads a mail from a stream. What is attached flows by unread, and of texts the beginning is kept, so that a mail of
/// any size takes little memory.
public final class MailReader {
    private static final int LONGEST_HEADER = 64 * 1024;
    private static final int MOST_HEADERS = 1_000;
    private static final int LONGEST_LINE = 256 * 1024;
    private static final MimeConfig BOUNDS = new MimeConfig.Builder()
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxLineLen(LONGEST_LINE)
            .setMaxContentLen(-1)
            .build();

    private MailReader() {}

    /// Reads the mail; `bytes` may not have been read to the end.
    ///
    /// @throws NotAMail when it is none, or too crooked to be read
    /// @throws IOException when the stream breaks off
    public static Letter read(InputStream bytes) throws NotAMail, IOException {
        var parts = new PartsOfMail();
        var parser = new MimeStreamParser(BOUNDS, DecodeMonitor.SILENT, null);
        parser.setContentDecoding(true);
        parser.setContentHandler(parts);
        try {
            parser.parse(bytes);
        } catch (MaxHeaderLimitException tooMany) {
            throw new NotAMail("it has more than %d headers".formatted(MOST_HEADERS));
        } catch (MaxLineLimitException tooLong) {
            throw new NotAMail("it has a line of more than %d characters".formatted(LONGEST_LINE));
        } catch (PartsOfMail.TooDeep nested) {
            throw new NotAMail("its parts are nested more than %d deep".formatted(PartsOfMail.DEEPEST));
        } catch (MimeException crooked) {
            throw new NotAMail("it cannot be read as a mail (RFC 5322): " + crooked.getMessage());
        }
        var letter = parts.letter();
        if (letter.from().isEmpty()) {
            throw new NotAMail("it has no From header that names an address");
        }
        return letter;
    }
}
