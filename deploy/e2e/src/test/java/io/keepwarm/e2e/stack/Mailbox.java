package io.keepwarm.e2e.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;

/// The folder in which the catcher keeps every mail.
public final class Mailbox {
    private final Path folder;

    Mailbox(Path folder) {
        this.folder = folder;
    }

    /// A caught mail.
    ///
    /// @param html its HTML part
    public record Mail(Message message, String html) {

        /// The value of a header, or null.
        public String header(String name) {
            var field = message.getHeader().getField(name);
            return field == null ? null : field.getBody();
        }

        public String subject() {
            return message.getSubject();
        }
    }

    /// The mails to an address, the oldest first.
    public List<Mail> to(String address) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[^.].*\\.eml"))
                    .sorted()
                    .map(Mailbox::read)
                    .filter(mail -> mail.message().getTo() != null
                            && mail.message().getTo().flatten().stream()
                                    .anyMatch(
                                            recipient -> recipient.getAddress().equalsIgnoreCase(address)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mail read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            Path html = file.resolveSibling(file.getFileName().toString().replace(".eml", ".html"));
            return new Mail(
                    new DefaultMessageBuilder().parseMessage(bytes), Files.exists(html) ? Files.readString(html) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
