package io.keepwarm.digest;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/// The mails caught for one address.
public record MailBox(String address) {

    /// A caught mail.
    public record Caught(MimeMessage message, String html, String plain) {

        public String header(String name) {
            try {
                String[] values = message.getHeader(name);
                return values == null ? null : String.join(" ", values);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String subject() {
            try {
                return message.getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        /// The path of the first link of that kind of action in the plain text.
        public String link(String label) {
            var matcher = Pattern.compile(Pattern.quote(label) + ":\\s+https?://[^/]+(/\\S+)")
                    .matcher(plain);
            if (!matcher.find()) {
                throw new AssertionError("No link '" + label + "' in\n" + plain);
            }
            return matcher.group(1);
        }
    }

    /// All mails, the oldest first.
    public List<Caught> all() {
        Path folder = Path.of(ConfigProvider.getConfig().getValue("keepwarm.home", String.class), "mail");
        String end = "-" + address.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.+-]", "_") + ".eml";
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(end))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(MailBox::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The only mail, once it is there.
    public Caught awaitOne() {
        await().until(() -> !all().isEmpty());
        return all().getFirst();
    }

    private static Caught read(Path file) {
        try (var stream = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), stream);
            return new Caught(message, part(message, "text/html"), part(message, "text/plain"));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
