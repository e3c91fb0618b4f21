package io.keepwarm.digest.delivery;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.digest.knowledge.KnownMembers;
import io.keepwarm.digest.mail.OutgoingMail;
import io.keepwarm.digest.preference.Preferences;
import io.keepwarm.digest.preference.RefusedAddresses;
import io.keepwarm.events.digest.DigestEvent.DigestSent;
import io.keepwarm.events.digest.DigestState;
import io.keepwarm.events.digest.DigestStatus;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/// What is saved around the moment a mail leaves. Needs a transaction for the team.
@ApplicationScoped
class Handover {
    private static final Logger LOG = Logger.getLogger(Handover.class);

    private final Digests digests;
    private final Steps steps;
    private final KnownMembers members;
    private final Preferences preferences;
    private final RefusedAddresses refused;
    private final MailMaking mails;
    private final DigestViews views;
    private final Outbox outbox;
    private final CurrentScope scope;
    private final MeterRegistry metrics;
    private final Clock clock;

    Handover(
            Digests digests,
            Steps steps,
            KnownMembers members,
            Preferences preferences,
            RefusedAddresses refused,
            MailMaking mails,
            DigestViews views,
            Outbox outbox,
            CurrentScope scope,
            MeterRegistry metrics,
            Clock clock) {
        this.digests = digests;
        this.steps = steps;
        this.members = members;
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

    /// Marks the digest as being sent and gives its mail, to where the member wants mail now; empty when it is not to
    /// be sent any more. Once this is committed the mail server may be spoken to.
    Optional<OutgoingMail> begin(Steps.Claimed claimed) {
        var digest = digests.findById(claimed.id());
        var member = members.named(digest.member);
        var recipient = member.map(preferences::recipient).orElse(null);
        String address = recipient == null ? null : recipient.address();
        // An erasure takes the address from a digest.
        if (digest.address == null || address == null) {
            steps.skip(claimed, "NO_LONGER_REACHABLE");
            return Optional.empty();
        }
        if (digest.ordinal == 0 && !recipient.wishes().enabled()) {
            steps.skip(claimed, "UNSUBSCRIBED");
            return Optional.empty();
        }
        if (refused.isGivenUp(digest.member, address)) {
            steps.skip(claimed, "UNDELIVERABLE");
            return Optional.empty();
        }
        if (Persistence.isTooOld(
                digest.localDate,
                digest.generatedAt,
                clock.instant(),
                member.get().zone())) {
            steps.skip(claimed, "TOO_OLD");
            return Optional.empty();
        }
        return steps.begin(claimed, address) ? Optional.of(mails.mail(digest, address)) : Optional.empty();
    }

    /// Saves what came of it, and tells the others when the mail is out.
    void end(Steps.Claimed claimed, Persistence.Next next) {
        switch (next) {
            case Persistence.Next.Sent() -> {
                var now = clock.instant();
                steps.sent(claimed, now).ifPresent(version -> {
                    outbox.append(new DigestSent(sent(claimed, version)));
                    count("sent");
                });
            }
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

    private DigestState sent(Steps.Claimed claimed, long version) {
        var digest = digests.findById(claimed.id());
        refused.forget(digest.member);
        return new DigestState(
                scope.require().team(),
                version,
                clock.instant(),
                digest.id.toString(),
                digest.member,
                digest.kind,
                digest.localDate,
                digest.ordinal,
                DigestStatus.SENT,
                digest.messageId,
                digest.sentAt,
                views.followUpIds(digest));
    }

    private void count(String outcome) {
        metrics.counter("keepwarm.digest.deliveries", "outcome", outcome).increment();
    }
}
