package io.keepwarm.digest.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A mail server that speaks just enough SMTP and does what the test says: for each stage a reply, or the end of the
/// connection, or silence.
final class FakeSmtpServer implements AutoCloseable {
    /// Instead of a reply the connection ends.
    static final String DROP = "DROP";

    /// Instead of a reply nothing comes.
    static final String SILENCE = "SILENCE";

    private final ServerSocket server;
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> mails = Collections.synchronizedList(new ArrayList<>());
    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());

    FakeSmtpServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /// From now on `stage` (GREETING, EHLO, AUTH, MAIL, RCPT, DATA, END, NOOP, RSET) is answered like this.
    FakeSmtpServer at(String stage, String reply) {
        replies.put(stage, reply);
        return this;
    }

    /// The mails received whole, whatever was answered.
    List<String> mails() {
        return List.copyOf(mails);
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            if (!reply(client, "GREETING", "220 fake")) {
                return;
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                String stage = line.split("[ :]")[0];
                String usual = switch (stage) {
                    case "EHLO" -> "250-fake\r\n250 8BITMIME";
                    case "DATA" -> "354 go on";
                    case "QUIT" -> "221 bye";
                    default -> "250 fine";
                };
                if (!reply(client, stage, usual)) {
                    return;
                }
                if (stage.equals("DATA") && replies.getOrDefault("DATA", "3").startsWith("3")) {
                    mails.add(mail(in));
                    if (!reply(client, "END", "250 taken")) {
                        return;
                    }
                }
            }
        } catch (IOException gone) {
            return;
        }
    }

    /// A dot at the start of a line is doubled on the way (RFC 5321, 4.5.2).
    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return mail.toString();
    }

    /// Answers the stage; false when the conversation is over.
    private boolean reply(Socket client, String stage, String usual) throws IOException {
        String reply = replies.getOrDefault(stage, usual);
        if (reply.equals(DROP)) {
            return false;
        }
        if (!reply.equals(SILENCE)) {
            client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
