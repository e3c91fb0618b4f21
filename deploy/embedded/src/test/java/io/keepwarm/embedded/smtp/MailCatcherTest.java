package io.keepwarm.embedded.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.keepwarm.embedded.home.FreePorts;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

    @TempDir
    Path home;

    @Test
    void keepsTheMailAsItCameAndItsHtmlPartBesideIt() throws Exception {
        try (MailCatcher catcher = MailCatcher.start(home, FreePorts.find(1).getFirst())) {
            send(catcher.port(), "First", "<p>Grüße</p>");
            send(catcher.port(), "Second", "<p>Again</p>");
        }

        List<Path> mails = files(".eml");
        assertThat(mails).hasSize(2);
        assertThat(Files.readString(mails.getFirst()))
                .contains("Subject: First")
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                .contains("text/plain");
        assertThat(Files.readString(mails.getLast())).contains("Subject: Second");
        assertThat(files(".html").stream().map(MailCatcherTest::stem))
                .isEqualTo(mails.stream().map(MailCatcherTest::stem).toList());
        assertThat(Files.readString(files(".html").getFirst())).isEqualTo("<p>Grüße</p>");
    }

    @Test
    void everyByteOfTheMailIsKept() throws Exception {
        String mail =
                "Subject: Raw\r\nX-Odd:  two  spaces\r\n\r\n.dot at the start\r\nGrüße in eight bits\r\n\r\nend\r\n";
        try (MailCatcher catcher = MailCatcher.start(home, FreePorts.find(1).getFirst());
                Socket socket = new Socket("127.0.0.1", catcher.port())) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            OutputStream out = socket.getOutputStream();
            reply(in);
            for (String command :
                    List.of("HELO me", "MAIL FROM:<a@acme.example>", "RCPT TO:<b@acme.example>", "DATA")) {
                out.write((command + "\r\n").getBytes(UTF_8));
                reply(in);
            }
            out.write((mail.replace("\r\n.", "\r\n..") + ".\r\n").getBytes(UTF_8));

            assertThat(reply(in)).startsWith("250");

            // Kept before the sender heard that it was accepted.
            assertThat(Files.readString(files(".eml").getFirst())).endsWith(mail.stripTrailing());
        }
    }

    @Test
    void nobodySeesAMailBeforeItIsWhole() throws Exception {
        try (MailCatcher catcher = MailCatcher.start(home, FreePorts.find(1).getFirst())) {
            send(catcher.port(), "Only", "<p>Hello</p>");
        }

        assertThat(files(""))
                .allMatch(file ->
                        file.toString().endsWith(".eml") || file.toString().endsWith(".html"));
    }

    private static String reply(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line.startsWith("-", 3)) {
            line = in.readLine();
        }
        return line;
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("mail"))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceAll("\\.(eml|html)$", "");
    }

    private static void send(int port, String subject, String html) throws Exception {
        Session session = GreenMailUtil.getSession(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText("plain", "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress("keepwarm@acme.example"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("alice@acme.example"));
        mail.setSubject(subject);
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        mail.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(mail);
    }
}
