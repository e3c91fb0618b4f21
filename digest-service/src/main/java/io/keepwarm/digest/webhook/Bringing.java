package io.keepwarm.digest.webhook;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.digest.knowledge.KnownContact;
import io.keepwarm.digest.knowledge.KnownContacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Brings a webhook's deliveries to its address: claimed in one transaction, posted outside of any, noted in another.
/// Should the process die in between, the claim lapses and the delivery goes out again under the same `webhook-id`.
@ApplicationScoped
class Bringing {
    private static final Logger LOG = Logger.getLogger(Bringing.class);
    private static final int AT_ONCE = 10;
    /// A contact nobody has told of yet is waited for: its topic may be behind.
    private static final Duration UNTIL_HEARD_OF = Duration.ofSeconds(3);

    private static final Duration LONGEST_UNHEARD_OF = Duration.ofMinutes(15);

    private final TeamTransactions transactions;
    private final DeliverySteps steps;
    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final Health health;
    private final KnownContacts contacts;
    private final Posting posting;
    private final Clock clock;

    Bringing(
            TeamTransactions transactions,
            DeliverySteps steps,
            Deliveries deliveries,
            Webhooks webhooks,
            Health health,
            KnownContacts contacts,
            Posting posting,
            Clock clock) {
        this.transactions = transactions;
        this.steps = steps;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.health = health;
        this.contacts = contacts;
        this.posting = posting;
        this.clock = clock;
    }

    /// A post that is ready to go.
    private record Ready(DeliverySteps.Claimed claimed, String url, List<SigningSecret> secrets, String payload) {}

    /// Brings what is due by now, and returns when all of it has its answer.
    void bring(String team, UUID webhook) {
        var scope = Scope.of(team);
        List<Ready> batch;
        do {
            batch = transactions.call(scope, () -> prepare(webhook));
            try (var posts = Executors.newVirtualThreadPerTaskExecutor()) {
                batch.forEach(one -> posts.execute(() -> bring(scope, one)));
            }
        } while (!batch.isEmpty());
    }

    private List<Ready> prepare(UUID webhook) {
        var claimed = steps.claim(webhook, AT_ONCE);
        if (claimed.isEmpty()) {
            return List.of();
        }
        var hook = webhooks.one(webhook);
        if (hook.state == WebhookState.DISABLED) {
            deliveries.giveUp(webhook);
            return List.of();
        }
        var named =
                steps.contactsOf(claimed.stream().map(DeliverySteps.Claimed::id).toList());
        var known = contacts.behind(named.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        List<Ready> ready = new ArrayList<>();
        for (var one : claimed) {
            var people = named.getOrDefault(one.id(), Set.of());
            if (one.payload() == null || people.stream().anyMatch(id -> isHidden(known.get(id)))) {
                steps.drop(one, "NOT_SHARED");
            } else if (!known.keySet().containsAll(people)) {
                steps.putOff(one, UNTIL_HEARD_OF, LONGEST_UNHEARD_OF);
            } else {
                ready.add(new Ready(one, hook.url, secrets(hook, clock.instant()), one.payload()));
            }
        }
        return ready;
    }

    private static boolean isHidden(@Nullable KnownContact contact) {
        return contact != null && !contact.isShared();
    }

    /// The secret, and for a day after a rotation the former one too.
    private static List<SigningSecret> secrets(Webhook hook, Instant now) {
        List<SigningSecret> secrets = new ArrayList<>(List.of(new SigningSecret(hook.secret)));
        if (hook.formerSecret != null && hook.formerUntil != null && hook.formerUntil.isAfter(now)) {
            secrets.add(new SigningSecret(hook.formerSecret));
        }
        return secrets;
    }

    private void bring(Scope scope, Ready ready) {
        try {
            var claimed = ready.claimed();
            var reply = post(ready);
            var next = Retries.after(
                    reply, claimed.attempt(), ThreadLocalRandom.current().nextDouble());
            transactions.run(scope, () -> note(claimed, reply, next));
        } catch (RuntimeException failure) {
            LOG.errorf(
                    failure,
                    "Delivery %s is tried again when its claim has lapsed",
                    ready.claimed().id());
        }
    }

    private Reply post(Ready ready) {
        var claimed = ready.claimed();
        String id = SavedDelivery.messageId(claimed.id());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        headers.put("user-agent", "Keepwarm");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(claimed.at()));
        headers.put("webhook-signature", Signature.of(ready.secrets(), id, claimed.at(), ready.payload()));
        return posting.post(Target.of(ready.url()), headers, ready.payload());
    }

    private void note(DeliverySteps.Claimed claimed, Reply reply, Retries.Next next) {
        if (!steps.end(claimed, reply, next)) {
            return;
        }
        boolean ends = switch (next) {
            case Retries.Next.Delivered() -> {
                health.delivered(claimed.webhook());
                yield false;
            }
            case Retries.Next.Gone gone -> health.disable(claimed.webhook(), DisabledBecause.GONE);
            case Retries.Next.Again again -> health.failed(claimed.webhook());
            case Retries.Next.Failed failed -> health.failed(claimed.webhook());
        };
        if (ends) {
            deliveries.giveUp(claimed.webhook());
        }
    }
}
