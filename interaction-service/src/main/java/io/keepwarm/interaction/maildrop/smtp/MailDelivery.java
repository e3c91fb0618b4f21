package io.keepwarm.interaction.maildrop.smtp;

import io.keepwarm.interaction.arrival.Recipient;
import io.keepwarm.interaction.maildrop.letter.Letter;
import io.keepwarm.interaction.maildrop.mime.MailReader;
import io.keepwarm.interaction.maildrop.mime.NotAMail;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jboss.logging.Logger;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/// One mail on its way in. What can never be taken is refused for good (5xx), what cannot be taken now is to come again
/// (4xx); 250 is said when all of it is stored.
final class MailDelivery implements MessageHandler {
    private static final Logger LOG = Logger.getLogger(MailDelivery.class);
    private static final int UNREAD_AT_MOST = 4;

    private final DropAddresses addresses;
    private final SmtpDropping dropping;
    private final int largest;
    private final Set<Recipient> recipients = new LinkedHashSet<>();

    MailDelivery(DropAddresses addresses, SmtpDropping dropping, int largest) {
        this.addresses = addresses;
        this.dropping = dropping;
        this.largest = largest;
    }

    @Override
    public void from(String sender) {
        // The envelope's sender may be anybody, and nobody for a bounce: the headers tell who wrote.
    }

    @Override
    public void recipient(String address) throws RejectException {
        try {
            recipients.add(addresses
                    .owner(address)
                    .orElseThrow(() -> new RejectException(550, "5.1.1 There is no such address here")));
        } catch (SQLException away) {
            LOG.warnf("A mail has to wait: %s", away.getMessage());
            throw comeAgain();
        }
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        var letter = read(data);
        if (!dropping.knowsWhoIsWho()) {
            throw comeAgain();
        }
        try {
            recipients.forEach(recipient -> dropping.drop(recipient, letter));
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "A mail has to wait");
            throw comeAgain();
        }
        return "2.0.0 Taken in";
    }

    @Override
    public void done() {
        // Nothing is kept between mails.
    }

    private Letter read(InputStream data) throws RejectException, IOException {
        var bounded = new Bounded(data, largest);
        try {
            var letter = MailReader.read(bounded);
            drain(data, bounded);
            return letter;
        } catch (NotAMail reason) {
            drain(data, bounded);
            throw new RejectException(554, "5.6.0 This cannot be taken in: " + inOneLine(reason.reason()));
        }
    }

    /// The end of the mail has to be seen before anything is answered, and before anything is believed.
    private void drain(InputStream data, Bounded bounded) throws RejectException, IOException {
        bounded.transferTo(java.io.OutputStream.nullOutputStream());
        if (bounded.isExceeded()) {
            var rest = new Bounded(data, (long) UNREAD_AT_MOST * largest);
            rest.transferTo(java.io.OutputStream.nullOutputStream());
            String tooLarge = "5.3.4 At most %d bytes are taken".formatted(largest);
            throw rest.isExceeded() ? new DropConnectionException(552, tooLarge) : new RejectException(552, tooLarge);
        }
    }

    private static RejectException comeAgain() {
        return new RejectException(451, "4.3.0 Not now; send it again later");
    }

    private static String inOneLine(String reason) {
        return reason.replaceAll("[^\\x20-\\x7e]+", " ");
    }
}
