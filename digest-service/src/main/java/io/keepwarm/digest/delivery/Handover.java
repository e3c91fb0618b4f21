package io.keepwarm.digest.delivery;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.digest.mail.OutgoingMail;
import io.keepwarm.digest.preference.Preferences;
import io.keepwarm.digest.preference.Recipient;
import io.keepwarm.digest.preference.RefusedAddresses;
import io.keepwarm.events.digest.DigestEvent.DigestSent;
import io.keepwarm.events.digest.DigestKind;
import io.keepwarm.events.digest.DigestState;
import io.keepwarm.events.digest.DigestStatus;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What is saved around the moment a mail leaves. Needs a transaction for the team.
@ApplicationScoped
class Handover {
    private static final Logger LOG = Logger.getLogger(Handover.class);

    private final EntityManager entities;
    private final Digests digests;
    private final Steps steps;
    private final Preferences preferences;
    private final RefusedAddresses refused;
    private final MailMaking mails;
    private final DigestViews views;
    private final Outbox outbox;
    private final CurrentScope scope;
    private final MeterRegistry metrics;
    private final Clock clock;

    Handover(
            EntityManager entities,
            Digests digests,
            Steps steps,
            Preferences preferences,
            RefusedAddresses refused,
            MailMaking mails,
            DigestViews views,
            Outbox outbox,
            CurrentScope scope,
            MeterRegistry metrics,
            Clock clock) {
        this.entities = entities;
        this.digests = digests;
        this.steps = steps;
        this.preferences = preferences;
        this.refused = refused;
        this.mails = mails;
        this.views = views;
        this.outbox = outbox;
        this.scope = scope;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Counts a digest that was found in SENDING after its time.
    void giveUp(Steps.Claimed claimed) {
        LOG.errorf("Digest %s was being sent when its process ended: nobody knows whether it arrived", claimed.id());
        count("unknown");
    }

    /// Marks the digests as being sent and gives their mails, each to where its member wants mail now; those that are
    /// not to be sent any more are missing. Once this is committed the mail server may be spoken to.
    Map<Steps.Claimed, OutgoingMail> begin(List<Steps.Claimed> claims) {
        // Nothing is changed by way of entities here: none need be compared with what it was.
        entities.unwrap(Session.class).setDefaultReadOnly(true);
        var saved = digests.named(claims.stream().map(Steps.Claimed::id).toList());
        var recipients = preferences.recipients(
                saved.values().stream().map(digest -> digest.member).collect(Collectors.toSet()));
        var givenUp = refused.givenUp(recipients.values());
        Map<Steps.Claimed, String> addresses = new LinkedHashMap<>();
        Map<Steps.Claimed, OutgoingMail> ready = new LinkedHashMap<>();
        for (var claimed : claims) {
            var digest = saved.get(claimed.id());
            if (digest != null) {
                var recipient = recipients.get(digest.member);
                String address = recipient == null ? null : recipient.address();
                String against = against(digest, recipient, givenUp);
                if (against == null && address != null) {
                    addresses.put(claimed, address);
                    ready.put(claimed, mails.mail(digest, address));
                } else {
                    steps.skip(claimed, against == null ? "NO_LONGER_REACHABLE" : against);
                }
            }
        }
        ready.keySet().retainAll(steps.begin(addresses));
        return ready;
    }

    /// Why the digest is not to be sent any more; null: it is.
    private @Nullable String against(SavedDigest digest, @Nullable Recipient recipient, Set<String> givenUp) {
        // An erasure takes the address from a digest.
        if (digest.address == null || recipient == null || !recipient.isReachable()) {
            return "NO_LONGER_REACHABLE";
        }
        if (digest.ordinal == 0 && !recipient.wishes().enabled()) {
            return "UNSUBSCRIBED";
        }
        if (givenUp.contains(recipient.id())) {
            return "UNDELIVERABLE";
        }
        var zone = recipient.member().zone();
        boolean tooOld = digest.kind == DigestKind.DAILY
                && Persistence.isTooOld(digest.localDate, digest.generatedAt, clock.instant(), zone);
        return tooOld ? "TOO_OLD" : null;
    }

    /// What came of a mail, and what follows.
    record Ended(Steps.Claimed claimed, Persistence.Next next) {}

    /// Saves what came of them, and tells the others which mails are out.
    void end(List<Ended> all) {
        var out = all.stream()
                .filter(ended -> ended.next() instanceof Persistence.Next.Sent)
                .map(Ended::claimed)
                .toList();
        if (!out.isEmpty()) {
            tell(steps.sent(out, clock.instant()));
        }
        all.forEach(ended -> end(ended.claimed(), ended.next()));
    }

    private void end(Steps.Claimed claimed, Persistence.Next next) {
        switch (next) {
            case Persistence.Next.Sent() -> LOG.debugf("Digest %s is out", claimed.id());
            case Persistence.Next.Again(var after, var why) -> {
                LOG.warnf("Digest %s waits %s: %s", claimed.id(), after, why);
                steps.again(claimed, after, why);
                count("retried");
            }
            case Persistence.Next.Failed(var why) -> {
                LOG.errorf("Digest %s has failed: %s", claimed.id(), why);
                steps.end(claimed, DeliveryState.FAILED, why);
                count("failed");
            }
            case Persistence.Next.Bounced(var why, var certain) -> {
                LOG.warnf("Digest %s was refused for its recipient: %s", claimed.id(), why);
                var digest = digests.findById(claimed.id());
                if (digest.address != null) {
                    refused.refused(digest.member, digest.address, why, certain, clock.instant());
                }
                steps.end(claimed, DeliveryState.FAILED, why);
                count("bounced");
            }
            case Persistence.Next.Unknown(var why) -> {
                LOG.errorf("Nobody knows whether digest %s arrived: %s", claimed.id(), why);
                steps.end(claimed, DeliveryState.UNKNOWN, why);
                count("unknown");
            }
        }
    }

    private void tell(List<Steps.Sent> sent) {
        for (var digest : sent) {
            outbox.append(new DigestSent(state(digest)));
            count("sent");
        }
        if (!sent.isEmpty()) {
            refused.arrived(sent.stream().map(Steps.Sent::member).toList());
        }
    }

    private DigestState state(Steps.Sent digest) {
        var now = clock.instant();
        return new DigestState(
                scope.require().team(),
                digest.version(),
                now,
                digest.id().toString(),
                digest.member(),
                digest.kind(),
                digest.localDate(),
                digest.ordinal(),
                DigestStatus.SENT,
                digest.messageId(),
                now,
                views.followUpIds(digest.id(), digest.content()));
    }

    private void count(String outcome) {
        metrics.counter("keepwarm.digest.deliveries", "outcome", outcome).increment();
    }
}
