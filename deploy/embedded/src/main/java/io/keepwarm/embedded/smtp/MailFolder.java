package io.keepwarm.embedded.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Caught mails as files: the mail as it came in `.eml`, its HTML part beside it in `.html`. Names sort by arrival,
/// the newest last, and a name that can be seen has its whole content.
final class MailFolder {

    private static final DateTimeFormatter ARRIVAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final AtomicLong counter = new AtomicLong();

    MailFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    void keep(MimeMessage mail, String recipient) throws IOException, MessagingException {
        String name = nextName(recipient);
        Optional<String> html = html(mail);
        if (html.isPresent()) {
            // Before the mail itself: who sees the .eml finds the .html.
            write(name + ".html", html.get().getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        write(name + ".eml", raw.toByteArray());
    }

    private synchronized String nextName(String recipient) {
        String safe = recipient.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.+-]", "_");
        return "%s-%06d-%s".formatted(ARRIVAL.format(Instant.now()), counter.incrementAndGet(), safe);
    }

    private void write(String name, byte[] content) throws IOException {
        Path draft = Files.write(folder.resolve("." + name + ".new"), content);
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Optional<String> html(Part part) throws IOException, MessagingException {
        if (part.isMimeType("text/html")) {
            return Optional.of(part.getContent().toString());
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = html(parts.getBodyPart(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
