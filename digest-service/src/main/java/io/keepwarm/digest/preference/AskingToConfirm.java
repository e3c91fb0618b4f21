package io.keepwarm.digest.preference;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.digest.compose.Words;
import io.keepwarm.digest.knowledge.KnownMembers;
import io.keepwarm.digest.link.ConfirmLink;
import io.keepwarm.digest.link.Links;
import io.keepwarm.digest.mail.MailServer;
import io.keepwarm.digest.mail.Mailbox;
import io.keepwarm.digest.mail.Outcome;
import io.keepwarm.digest.mail.OutgoingMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Sends an address the link by which whoever reads its mail says that it is the member's.
@ApplicationScoped
class AskingToConfirm {
    private static final Logger LOG = Logger.getLogger(AskingToConfirm.class);

    private static final int RETRY_AFTER_SECONDS = 60;

    private final AskedAddresses asked;
    private final KnownMembers members;
    private final Links links;
    private final MailServer server;
    private final Mailbox sender;
    private final Clock clock;
    private final String publicUrl;

    AskingToConfirm(
            AskedAddresses asked,
            KnownMembers members,
            Links links,
            MailServer server,
            Mailbox sender,
            Clock clock,
            @ConfigProperty(name = "keepwarm.public-url") String publicUrl) {
        this.asked = asked;
        this.members = members;
        this.links = links;
        this.server = server;
        this.sender = sender;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /// Sends the mail and waits for the mail server. Nothing but the link changes anything. No transaction may be open.
    ///
    /// @throws Problem 400 when the mail server refuses the address for good, 429 when the address was asked too
    ///     often, by whomever, 503 when the mail server takes no mail now
    void ask(String team, String memberId, String address) {
        var words = QuarkusTransaction.requiringNew().call(() -> Words.in(members.localeOf(memberId)));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String url = publicUrl + "/c/" + links.token(new ConfirmLink(team, memberId, address, now));
        var note = asked.note(team, address, now);
        var outcome = server.send(new OutgoingMail(
                sender,
                new Mailbox("", address),
                "<" + UUID.randomUUID() + "@" + sender.domain() + ">",
                now,
                words.text("confirm.subject"),
                Map.of("Auto-Submitted", "auto-generated"),
                words.text("confirm.body", url, team),
                null));
        switch (outcome) {
            case Outcome.Accepted() -> LOG.debug("An address is asked to be confirmed");
            // It may be there: then the link works, or else the member asks again.
            case Outcome.Unclear(var why) ->
                LOG.warnf("Nobody knows whether a mail to confirm an address arrived: %s", why);
            case Outcome.NotNow(var why) -> {
                asked.takeBack(note);
                throw Problem.unavailable(
                        "The mail that has " + address + " confirmed cannot be sent now, so nothing was saved: " + why,
                        RETRY_AFTER_SECONDS);
            }
            case Outcome.Never(var why) -> throw refused(note, why);
            case Outcome.Bounced(var why, var certain) -> throw refused(note, why);
        }
    }

    private Problem refused(UUID note, String why) {
        asked.takeBack(note);
        return Problem.invalid("/email", "is refused by the mail server: " + why);
    }
}
