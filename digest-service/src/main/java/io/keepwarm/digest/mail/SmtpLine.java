package io.keepwarm.digest.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.SocketFetcher;
import org.jspecify.annotations.Nullable;

/// One connection to the SMTP server. The library speaks; this adds what a mail's outcome is decided by: whether its
/// end was sent, what the server said against it first, and a time by which all is over, however slowly bytes come.
final class SmtpLine extends SMTPTransport {
    private static final int LONGEST_CONNECT_MILLIS = 10_000;

    private final Socket socket = new Socket();
    private final Duration patience;
    private Future<?> end;
    private boolean ended;
    private boolean naming;
    private @Nullable Outcome refusal;

    private SmtpLine(Session session, URLName server, Duration patience, long until) {
        super(session, server);
        this.patience = patience;
        this.end = cutAt(until);
    }

    /// Connects, secures the connection and logs in as the session and the address say. By `until`, of the monotonic
    /// clock, the end of a first mail is sent, or the connection is cut.
    static SmtpLine open(Session session, URLName server, boolean secure, Duration patience, long until)
            throws IOException, MessagingException {
        var line = new SmtpLine(session, server, patience, until);
        try {
            // It keeps the name it was called by: that is whose certificate it has to show.
            var host = InetAddress.getByAddress(
                    server.getHost(), InetAddress.getByName(server.getHost()).getAddress());
            line.socket.connect(new InetSocketAddress(host, server.getPort()), LONGEST_CONNECT_MILLIS);
            line.connect(
                    secure
                            ? SocketFetcher.startTLS(
                                    line.socket, server.getHost(), session.getProperties(), "mail.smtp")
                            : line.socket);
            if (server.getUsername() != null && !line.supportsExtension("AUTH")) {
                throw new AuthenticationFailedException("The server offers no login");
            }
            return line;
        } catch (IOException | MessagingException failure) {
            line.hangUp();
            throw failure;
        }
    }

    /// Whether the server still answers and may be sent another mail, whose end is sent by `until` or never.
    boolean isStillThere(long until) {
        end = cutAt(until);
        return isConnected();
    }

    /// Sends the mail, signed if there is a key, and, after its end, waits for as long as the patience lasts.
    Outcome send(OutgoingMail mail, @Nullable Dkim dkim) {
        ended = false;
        refusal = null;
        try {
            var message = mail.message(session);
            sendMessage(
                    dkim == null ? message : dkim.signed(message),
                    new Address[] {mail.to().internet()});
            return new Outcome.Accepted();
        } catch (MessagingException | IOException | RuntimeException failure) {
            if (refusal != null) {
                return refusal;
            }
            return ended
                    ? new Outcome.Unclear("No answer to the whole mail: " + why(failure))
                    : new Outcome.NotNow("The mail server is away: " + why(failure));
        } finally {
            end.cancel(false);
        }
    }

    /// What is refused now is the recipient.
    @Override
    protected void rcptTo() throws MessagingException {
        naming = true;
        try {
            super.rcptTo();
        } finally {
            naming = false;
        }
    }

    /// From the dot that ends the mail on it may have been taken, and there is as long to wait again.
    @Override
    protected void finishData() throws IOException, MessagingException {
        end.cancel(false);
        end = cutAt(System.nanoTime() + patience.toNanos());
        ended = true;
        super.finishData();
    }

    /// The first refusal is about the mail; what follows is about the conversation, which the library tidies up.
    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        if (refusal == null && code >= 400 && code < 600) {
            String text = getLastServerResponse()
                    .lines()
                    .map(line -> line.substring(Math.min(4, line.length())))
                    .collect(Collectors.joining(" ", code + " ", ""));
            if (code < 500) {
                refusal = new Outcome.NotNow(text);
            } else {
                refusal = naming ? Bounces.of(text) : new Outcome.Never(text);
            }
        }
        return code;
    }

    /// Says good-bye, waiting for nothing.
    void hangUp() {
        end.cancel(false);
        end = cutAt(System.nanoTime() + Duration.ofSeconds(1).toNanos());
        try {
            close();
        } catch (MessagingException gone) {
            // The mail has its answer; how the connection ends does not matter.
        } finally {
            cut();
        }
    }

    private Future<?> cutAt(long until) {
        var then = CompletableFuture.delayedExecutor(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        return CompletableFuture.runAsync(this::cut, then);
    }

    /// Whoever still waits for the server waits no longer.
    private void cut() {
        try {
            socket.close();
        } catch (IOException gone) {
            return;
        }
    }

    /// What a failure tells, with its cause.
    static String why(Exception failure) {
        var cause = failure.getCause();
        String what = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return cause == null ? what : what + ": " + cause;
    }
}
