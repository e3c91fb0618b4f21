package io.keepwarm.embedded.smtp;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// A mail server on loopback that accepts everything and delivers nothing. Each mail is a file under `<home>/mail`
/// before its sender hears that it was accepted; one for each recipient.
public final class MailCatcher implements AutoCloseable {

    private final GreenMail server;

    private MailCatcher(GreenMail server) {
        this.server = server;
    }

    public static MailCatcher start(Path home, int port) {
        try {
            MailFolder folder = new MailFolder(home.resolve("mail"));
            GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.getUserManager().setMessageDeliveryHandler((message, to) -> keep(folder, message, to));
            server.start();
            return new MailCatcher(server);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep mails under " + home, e);
        }
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static GreenMailUser keep(MailFolder folder, MovingMessage message, MailAddress to)
            throws MessagingException, UserException {
        try {
            folder.keep(message.getMessage(), to.getEmail());
            return new Recipient(to.getEmail());
        } catch (IOException e) {
            throw new UserException(e);
        }
    }
}
