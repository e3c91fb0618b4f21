package io.keepwarm.digest.mail;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the mail server and the sender from the settings.
@Singleton
class MailSettings {

    @Produces
    @Singleton
    Mailbox sender(@ConfigProperty(name = "keepwarm.mail.from") String from) {
        return Mailbox.of(from);
    }

    @Produces
    @Singleton
    ReturnAddress returnAddress(
            @ConfigProperty(name = "keepwarm.mail.return-to") Optional<String> base,
            @ConfigProperty(name = "keepwarm.link.secret") String secret) {
        return new ReturnAddress(base.orElse(null), secret);
    }

    @Produces
    @Singleton
    MailServer server(
            Mailbox sender,
            @ConfigProperty(name = "keepwarm.smtp.host") String host,
            @ConfigProperty(name = "keepwarm.smtp.port") int port,
            @ConfigProperty(name = "keepwarm.smtp.security") MailServer.Security security,
            @ConfigProperty(name = "keepwarm.smtp.user") Optional<String> user,
            @ConfigProperty(name = "keepwarm.smtp.password") Optional<String> password,
            @ConfigProperty(name = "keepwarm.delivery.patience") Duration patience,
            @ConfigProperty(name = "keepwarm.dkim.key") Optional<Path> dkimKey,
            @ConfigProperty(name = "keepwarm.dkim.selector", defaultValue = "keepwarm") String dkimSelector) {
        return new MailServer(
                host,
                port,
                security,
                user.orElse(null),
                password.orElse(null),
                sender.domain(),
                patience,
                dkimKey.map(file -> Dkim.of(sender.domain(), dkimSelector, file))
                        .orElse(null));
    }
}
