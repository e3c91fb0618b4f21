package io.keepwarm.digest.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Hands a mail to the SMTP server and tells apart what can be told: taken, refused for now, refused for good, and the
/// one case nobody can know about, where the connection ends without an answer (RFC 1047).
@ApplicationScoped
class MailServer {
    private static final int DEEPEST_CAUSE = 20;

    private final ReactiveMailer mailer;
    private final Duration patience;

    MailServer(ReactiveMailer mailer, @ConfigProperty(name = "keepwarm.delivery.patience") Duration patience) {
        this.mailer = mailer;
        this.patience = patience;
    }

    /// Waits for the server's answer, at most for the time configured. Never throws.
    Outcome send(Mail mail) {
        try {
            mailer.send(mail).await().atMost(patience);
            return new Outcome.Accepted();
        } catch (TimeoutException noAnswer) {
            return new Outcome.Unclear("No answer within " + patience.toSeconds() + " seconds");
        } catch (RuntimeException failure) {
            return outcome(failure);
        }
    }

    private static Outcome outcome(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            switch (cause) {
                case SMTPException reply -> {
                    return refused(reply);
                }
                case ConnectException away -> {
                    return new Outcome.NotNow("The mail server is away: " + away.getMessage());
                }
                case UnknownHostException unknown -> {
                    return new Outcome.NotNow("The mail server has no address: " + unknown.getMessage());
                }
                case NoRouteToHostException unreachable -> {
                    return new Outcome.NotNow("The mail server cannot be reached: " + unreachable.getMessage());
                }
                case SSLHandshakeException handshake -> {
                    return new Outcome.NotNow("No secure connection: " + handshake.getMessage());
                }
                case IllegalArgumentException unsendable -> {
                    return new Outcome.Never("The mail cannot be sent: " + unsendable.getMessage());
                }
                default -> cause = cause.getCause();
            }
        }
        return new Outcome.Unclear("The connection ended without an answer: " + failure.getMessage());
    }

    private static Outcome refused(SMTPException reply) {
        String why = reply.getReplyCode() + " " + reply.getReplyMessage();
        if (reply.isPermanent()) {
            return new Outcome.Never(why);
        }
        return reply.isTransient() ? new Outcome.NotNow(why) : new Outcome.Unclear(why);
    }
}
