package io.keepwarm.digest.mail;

import io.keepwarm.digest.mail.SmtpConversation.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Hands mails to the SMTP server, one connection each, and tells exactly what became of them: until the end of the
/// mail is sent, whatever goes wrong means that none was taken; between that and the reply nobody can know (RFC 1047).
///
/// @param host the server's name
/// @param port its port
/// @param security whether the connection is secured, and when
/// @param user the name to log in by; null: no login
/// @param password the password to log in by
/// @param self the name this host gives itself
/// @param patience how long the server is waited for before and, again, after the end of a mail
public record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String self,
        Duration patience) {

    /// How a connection is secured.
    public enum Security {
        /// Not at all: for a relay on the same host.
        PLAIN,
        /// From the greeting on, on request; without it nothing is sent.
        STARTTLS,
        /// From the first byte.
        TLS
    }

    /// Sends the mail and waits for the answer, for at most twice the patience. Never throws.
    public Outcome send(OutgoingMail mail) {
        if (!mail.to().isSendable()) {
            return new Outcome.Never("'" + mail.to().address() + "' is no mail address");
        }
        boolean ended = false;
        try (var server = SmtpConversation.open(host, port, patience, security == Security.TLS)) {
            var refused = prepare(server, mail);
            if (refused != null) {
                return refused;
            }
            server.send(mail.bytes());
            ended = true;
            server.wait(patience);
            var reply = server.say(".");
            var outcome = reply.isPositive() ? new Outcome.Accepted() : refusal(reply);
            quit(server);
            return outcome;
        } catch (IOException failure) {
            String why = failure.getMessage() == null ? failure.toString() : failure.getMessage();
            return ended
                    ? new Outcome.Unclear("No answer to the whole mail: " + why)
                    : new Outcome.NotNow("The mail server is away: " + why);
        }
    }

    /// Everything up to the mail itself; null when the server is ready for it.
    private @Nullable Outcome prepare(SmtpConversation server, OutgoingMail mail) throws IOException {
        var greeting = server.hear();
        if (!greeting.isPositive()) {
            return notNow(greeting);
        }
        var hello = server.say("EHLO " + self);
        if (security == Security.STARTTLS && hello.isPositive()) {
            var ready = server.say("STARTTLS");
            if (!ready.isPositive()) {
                return notNow(ready);
            }
            server.secure();
            hello = server.say("EHLO " + self);
        }
        if (!hello.isPositive()) {
            return notNow(hello);
        }
        if (user != null) {
            var login = server.say("AUTH PLAIN " + credentials(user));
            if (!login.isPositive()) {
                return notNow(login);
            }
        }
        return envelope(server, mail, hello.keywords());
    }

    private static @Nullable Outcome envelope(SmtpConversation server, OutgoingMail mail, Set<String> extensions)
            throws IOException {
        String utf8 = "";
        if (mail.to().isInternational() || mail.from().isInternational()) {
            if (!extensions.contains("SMTPUTF8")) {
                return new Outcome.Never(
                        "The mail server takes no address like '" + mail.to().address() + "'");
            }
            utf8 = " SMTPUTF8";
        }
        String[] commands = {
            "MAIL FROM:<" + mail.from().address() + ">" + utf8,
            "RCPT TO:<" + mail.to().address() + ">",
            "DATA"
        };
        for (String command : commands) {
            var reply = server.say(command);
            if (!reply.isPositive()) {
                return refusal(reply);
            }
        }
        return null;
    }

    private String credentials(String name) {
        String secret = "\0" + name + "\0" + (password == null ? "" : password);
        return Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }

    /// What the server says of this mail.
    private static Outcome refusal(Reply reply) {
        return reply.isFinal() ? new Outcome.Never(reply.toString()) : new Outcome.NotNow(reply.toString());
    }

    /// What the server says before it has heard of a mail is not about the mail.
    private static Outcome notNow(Reply reply) {
        return new Outcome.NotNow("The mail server does not talk to us: " + reply);
    }

    private static void quit(SmtpConversation server) {
        try {
            server.say("QUIT");
        } catch (IOException gone) {
            // The mail has its answer; how the connection ends does not matter.
            return;
        }
    }
}
