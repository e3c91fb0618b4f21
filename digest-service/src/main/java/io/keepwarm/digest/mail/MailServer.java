package io.keepwarm.digest.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;

/// Hands mails to the SMTP server and tells exactly what became of them: until the end of the mail is sent, whatever
/// goes wrong means that none was taken; between that and the reply nobody can know (RFC 1047). A connection that took
/// a mail is kept for the next until [#hangUp]; one that broke meanwhile is replaced. Any number of threads may send.
public final class MailServer {
    static {
        // The library looks for it anew through all jars, several times a mail, unless it is named.
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final URLName address;
    private final Security security;
    private final String self;
    private final Duration patience;
    private final @Nullable Dkim dkim;
    private final Deque<SmtpLine> idle = new ConcurrentLinkedDeque<>();

    /// How a connection is secured.
    public enum Security {
        /// Not at all: for a relay on the same host.
        PLAIN,
        /// From the greeting on, on request; without it nothing is sent.
        STARTTLS,
        /// From the first byte.
        TLS
    }

    /// Speaks to nobody yet.
    ///
    /// @param host the server's name
    /// @param port its port
    /// @param security whether the connection is secured, and when
    /// @param user the name to log in by; null: no login
    /// @param password the password to log in by
    /// @param self the name this host gives itself
    /// @param patience how long the server is waited for before and, again, after the end of a mail
    /// @param dkim what mails are signed by; null: the server does, or nobody
    public MailServer(
            String host,
            int port,
            Security security,
            @Nullable String user,
            @Nullable String password,
            String self,
            Duration patience,
            @Nullable Dkim dkim) {
        this.address = new URLName("smtp", host, port, null, user, user != null && password == null ? "" : password);
        this.security = security;
        this.self = self;
        this.patience = patience;
        this.dkim = dkim;
    }

    /// Sends the mail and waits for the answer, for at most twice the patience. Never throws.
    public Outcome send(OutgoingMail mail) {
        if (!mail.to().isSendable()) {
            return new Outcome.Bounced("'" + mail.to().address() + "' is no mail address", true);
        }
        long until = System.nanoTime() + patience.toNanos();
        SmtpLine line;
        try {
            line = line(mail.isInternational(), until);
        } catch (IOException | MessagingException away) {
            return new Outcome.NotNow("The mail server does not talk to us: " + SmtpLine.why(away));
        }
        if (mail.isInternational() && !line.supportsExtension("SMTPUTF8")) {
            line.hangUp();
            return new Outcome.Never(
                    "The mail server takes no address like '" + mail.to().address() + "'");
        }
        var outcome = line.send(mail, dkim);
        if (outcome instanceof Outcome.Accepted && !mail.isInternational()) {
            idle.push(line);
        } else {
            line.hangUp();
        }
        return outcome;
    }

    /// Ends the connections that are kept. The next mail opens one anew.
    public void hangUp() {
        for (var line = idle.poll(); line != null; line = idle.poll()) {
            line.hangUp();
        }
    }

    /// A connection on which nothing has been said of the mail; for addresses beyond ASCII always one of its own, which
    /// takes mails of no other kind.
    private SmtpLine line(boolean international, long until) throws IOException, MessagingException {
        var kept = international ? null : idle.poll();
        if (kept != null) {
            if (kept.isStillThere(until)) {
                return kept;
            }
            kept.hangUp();
        }
        return SmtpLine.open(session(international), address, security == Security.TLS, patience, until);
    }

    private Session session(boolean international) {
        var properties = new Properties();
        properties.put("mail.smtp.localhost", self);
        properties.put("mail.smtp.quitwait", false);
        properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.put("mail.smtp.starttls.enable", security == Security.STARTTLS);
        properties.put("mail.smtp.starttls.required", security == Security.STARTTLS);
        properties.put("mail.smtp.ssl.checkserveridentity", true);
        properties.put("mail.mime.allowutf8", international);
        return Session.getInstance(properties);
    }
}
