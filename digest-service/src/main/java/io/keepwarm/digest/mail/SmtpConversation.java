package io.keepwarm.digest.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One connection to an SMTP server (RFC 5321): commands out, replies in, with a time by which all of it is to be over.
final class SmtpConversation implements AutoCloseable {
    private static final int LONGEST_LINE = 4_096;
    private static final int MOST_LINES = 100;

    private final String host;
    private Socket socket;
    private InputStream in;
    private long deadline;

    private SmtpConversation(String host, Socket socket, long deadline) throws IOException {
        this.host = host;
        this.socket = socket;
        this.deadline = deadline;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /// A reply: its code and its text, of several lines perhaps.
    record Reply(int code, String text) {

        boolean isPositive() {
            return code >= 200 && code < 400;
        }

        boolean isFinal() {
            return code >= 500;
        }

        /// The words with which lines of an EHLO reply begin.
        Set<String> keywords() {
            Set<String> words = new HashSet<>();
            for (String line : text.split("\n", -1)) {
                words.add(line.split("[ =]", 2)[0].toUpperCase(Locale.ROOT));
            }
            return words;
        }

        @Override
        public String toString() {
            return code + " " + text.replace('\n', ' ');
        }
    }

    /// Connects; replies are waited for until `patience` from now is over.
    static SmtpConversation open(String host, int port, Duration patience, boolean secure) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) Math.min(10_000, patience.toMillis()));
            var conversation = new SmtpConversation(host, socket, System.nanoTime() + patience.toNanos());
            if (secure) {
                conversation.secure();
            }
            return conversation;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    /// From now on replies are waited for until `patience` from now is over.
    void wait(Duration patience) {
        deadline = System.nanoTime() + patience.toNanos();
    }

    /// Goes on in TLS, with a server that proves to be the one it was called by.
    void secure() throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secured = (SSLSocket) factory.createSocket(socket, host, socket.getPort(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.setSoTimeout(left());
        secured.startHandshake();
        socket = secured;
        in = new BufferedInputStream(secured.getInputStream());
    }

    /// Says one line and waits for the reply.
    Reply say(String line) throws IOException {
        send((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return hear();
    }

    /// Sends bytes and waits for nothing.
    void send(byte[] bytes) throws IOException {
        var out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    /// Waits for a reply.
    Reply hear() throws IOException {
        var text = new StringBuilder();
        for (int lines = 0; lines < MOST_LINES; lines++) {
            String line = line();
            if (!line.matches("[2-5]\\d\\d([ -].*)?")) {
                throw new IOException("The server said what is no SMTP: " + line);
            }
            text.append(text.isEmpty() ? "" : "\n").append(line.length() > 4 ? line.substring(4) : "");
            if (line.length() == 3 || line.charAt(3) == ' ') {
                return new Reply(Integer.parseInt(line.substring(0, 3)), text.toString());
            }
        }
        throw new IOException("The server's reply has no end");
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        while (line.size() < LONGEST_LINE) {
            socket.setSoTimeout(left());
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (octet == '\n') {
                return line.toString(StandardCharsets.UTF_8).stripTrailing();
            }
            line.write(octet);
        }
        throw new IOException("The server said a line too long");
    }

    private int left() throws IOException {
        long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (millis <= 0) {
            throw new IOException("The server took too long");
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
