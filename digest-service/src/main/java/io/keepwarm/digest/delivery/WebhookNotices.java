package io.keepwarm.digest.delivery;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.digest.compose.Words;
import io.keepwarm.digest.knowledge.KnownMembers;
import io.keepwarm.digest.preference.Preferences;
import io.keepwarm.digest.preference.Recipient;
import io.keepwarm.digest.webhook.WebhookDisabled;
import io.keepwarm.digest.writing.MailTemplates;
import io.keepwarm.events.digest.DigestKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tells whoever leads a team, and whoever made it, that a webhook was disabled: by a mail of its own, for a digest may
/// be days away or unwanted. It is in the ledger with the digests and is sent as they are.
@ApplicationScoped
class WebhookNotices {
    private final KnownMembers members;
    private final Preferences preferences;
    private final Digests digests;
    private final MailMaking mails;
    private final MailTemplates templates;
    private final Clock clock;

    WebhookNotices(
            KnownMembers members,
            Preferences preferences,
            Digests digests,
            MailMaking mails,
            MailTemplates templates,
            Clock clock) {
        this.members = members;
        this.preferences = preferences;
        this.digests = digests;
        this.mails = mails;
        this.templates = templates;
        this.clock = clock;
    }

    void on(@Observes WebhookDisabled news) {
        Set<String> concerned = new LinkedHashSet<>(members.leading());
        concerned.add(news.createdBy());
        preferences.recipients(concerned).values().stream()
                .filter(Recipient::isReachable)
                .forEach(recipient -> save(recipient, news));
    }

    private void save(Recipient recipient, WebhookDisabled news) {
        var today = LocalDays.dayOf(clock.instant(), recipient.member().zone());
        int ordinal = digests.lastOrdinal(recipient.id(), DigestKind.TEAM, today);
        // Another webhook that is disabled in the same moment may have taken the next.
        Set<?> saved;
        do {
            ordinal++;
            saved = digests.saveOnce(List.of(draft(recipient, news, ordinal)));
        } while (saved.isEmpty());
    }

    private Digests.Draft draft(Recipient recipient, WebhookDisabled news, int ordinal) {
        var now = clock.instant();
        var words = Words.in(recipient.member().locale());
        // The address itself may hold a secret.
        String host = String.valueOf(news.url().getHost());
        String what = news.description().isBlank() ? host : news.description() + " (" + host + ")";
        String subject = words.text("webhook.disabled.subject", what);
        String plain =
                words.text("webhook.disabled.body", what, words.text("webhook.disabled." + news.why()), news.id());
        var id = TimeOrderedId.next();
        return new Digests.Draft(
                id,
                recipient.id(),
                DigestKind.TEAM,
                LocalDays.dayOf(now, recipient.member().zone()),
                ordinal,
                DeliveryState.PENDING,
                null,
                recipient.address(),
                mails.messageId(id),
                subject,
                templates.notice(words.locale(), subject, plain),
                plain,
                "[]",
                recipient.wishes().format(),
                now,
                Set.of());
    }
}
