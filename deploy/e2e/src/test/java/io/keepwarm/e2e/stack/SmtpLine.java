package io.keepwarm.e2e.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Hands mails over by SMTP, as a mail server does.
public final class SmtpLine {
    private final int port;

    SmtpLine(int port) {
        this.port = port;
    }

    /// Hands one mail over.
    ///
    /// @return the last answer, such as `250 2.0.0 Taken in`
    public String send(String mail, String recipient) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            answer(in);
            for (String command : new String[] {"EHLO e2e", "MAIL FROM:<>", "RCPT TO:<" + recipient + ">", "DATA"}) {
                String answer = say(socket, in, command);
                if (answer.startsWith("5") || answer.startsWith("4")) {
                    return answer;
                }
            }
            return say(socket, in, mail.replace("\n.", "\n..").replace("\n", "\r\n") + "\r\n.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String say(Socket socket, BufferedReader in, String text) throws IOException {
        socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        return answer(in);
    }

    private static String answer(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        return line;
    }
}
