package io.keepwarm.local.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// The mails to one address the SMTP catcher has kept.
final class MailFiles {
    private final Path folder;
    private final String ending;

    MailFiles(Path folder, String address) {
        this.folder = folder;
        this.ending = "-" + address.replace('@', '_') + ".eml";
    }

    /// The one that came last.
    Optional<Path> newest() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> mails = files.filter(this::isMine).sorted().toList();
            return mails.isEmpty() ? Optional.empty() : Optional.of(mails.getLast());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean isMine(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ending) && !name.startsWith(".");
    }

    /// The mail's subject as people read it.
    static String subject(Path mail) {
        try (var content = Files.newInputStream(mail)) {
            return String.valueOf(new MimeMessage(Session.getInstance(new Properties()), content).getSubject());
        } catch (IOException | MessagingException unreadable) {
            throw new DemoFailed(mail + " cannot be read: " + unreadable.getMessage());
        }
    }
}
