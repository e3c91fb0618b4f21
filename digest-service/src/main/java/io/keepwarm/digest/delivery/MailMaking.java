package io.keepwarm.digest.delivery;

import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.digest.link.Links;
import io.keepwarm.digest.link.UnsubscribeLink;
import io.keepwarm.digest.mail.Mailbox;
import io.keepwarm.digest.mail.OutgoingMail;
import io.keepwarm.digest.mail.ReturnAddress;
import io.keepwarm.digest.preference.MailFormat;
import io.keepwarm.events.digest.DigestKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the mail of a saved digest. The same digest has the same Message-ID every time, so that a receiver that gets
/// it twice may tell.
@ApplicationScoped
class MailMaking {
    private final Clock clock;
    private final CurrentScope scope;
    private final Links links;
    private final Mailbox sender;
    private final ReturnAddress returnAddress;
    private final String publicUrl;

    MailMaking(
            Clock clock,
            CurrentScope scope,
            Links links,
            Mailbox sender,
            ReturnAddress returnAddress,
            @ConfigProperty(name = "keepwarm.public-url") String publicUrl) {
        this.clock = clock;
        this.scope = scope;
        this.links = links;
        this.sender = sender;
        this.returnAddress = returnAddress;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /// The Message-ID of the digest with that id.
    String messageId(UUID digestId) {
        return "<" + digestId + "@" + sender.domain() + ">";
    }

    /// The mail of the digest to that address.
    OutgoingMail mail(SavedDigest digest, String address) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Auto-Submitted", "auto-generated");
        if (digest.kind == DigestKind.DAILY) {
            String token = links.token(new UnsubscribeLink(scope.require().team(), digest.member, digest.generatedAt));
            headers.put("List-Unsubscribe", "<" + publicUrl + "/u/" + token + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return new OutgoingMail(
                sender,
                new Mailbox("", address),
                digest.messageId,
                clock.instant(),
                digest.subject,
                headers,
                digest.plain,
                digest.format == MailFormat.HTML ? digest.html : null,
                returnAddress.of(scope.require().team(), digest.id));
    }
}
