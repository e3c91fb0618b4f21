package io.keepwarm.digest.delivery;

import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.digest.link.Links;
import io.keepwarm.digest.link.UnsubscribeLink;
import io.keepwarm.digest.preference.MailFormat;
import io.quarkus.mailer.Mail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the mail of a saved digest. The same digest makes the same mail under the same Message-ID every time, so that a
/// receiver that gets it twice may tell.
@ApplicationScoped
class MailMaking {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final CurrentScope scope;
    private final Links links;
    private final String publicUrl;
    private final String domain;

    MailMaking(
            Clock clock,
            CurrentScope scope,
            Links links,
            @ConfigProperty(name = "keepwarm.public-url") String publicUrl,
            @ConfigProperty(name = "keepwarm.mail.from") String from) {
        this.clock = clock;
        this.scope = scope;
        this.links = links;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
        this.domain = from.replaceFirst("^.*@", "").replaceFirst("[>\\s].*$", "");
    }

    /// The Message-ID of the digest with that id.
    String messageId(UUID digestId) {
        return "<" + digestId + "@" + domain + ">";
    }

    Mail mail(SavedDigest digest, String address) {
        String token = links.token(new UnsubscribeLink(scope.require().team(), digest.member, digest.generatedAt));
        var mail = Mail.withText(address, digest.subject, digest.plain)
                .addHeader("Message-ID", digest.messageId)
                .addHeader("Date", DATE.format(clock.instant()))
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("List-Unsubscribe", "<" + publicUrl + "/u/" + token + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return digest.format == MailFormat.HTML ? mail.setHtml(digest.html) : mail;
    }
}
