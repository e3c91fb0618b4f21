package io.keepwarm.digest.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.events.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes, changes and tries the team's webhooks.
@ApplicationScoped
class Registering {
    /// What a test is called on the wire.
    static final String PING = "Ping";

    private static final int MOST = 20;
    private static final Duration BOTH_SIGN_FOR = Duration.ofDays(1);
    private static final Set<String> TYPES =
            Arrays.stream(EventType.values()).map(EventType::simpleName).collect(Collectors.toSet());

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Destinations destinations;
    private final Payloads payloads;
    private final ObjectMapper json;
    private final Access access;
    private final Clock clock;

    Registering(
            Webhooks webhooks,
            Deliveries deliveries,
            Destinations destinations,
            Payloads payloads,
            ObjectMapper json,
            Access access,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.destinations = destinations;
        this.payloads = payloads;
        this.json = json;
        this.access = access;
        this.clock = clock;
    }

    /// A new webhook, told of what happens from now on. Its secret is shown this once.
    ///
    /// @throws Problem 409 beyond twenty
    @Transactional
    WebhookView make(UUID id, WebhookWish wish) {
        if (webhooks.count() >= MOST) {
            throw Problem.conflict("too-many-webhooks", "A team can have " + MOST + " webhooks. Delete one first.");
        }
        var secret = SigningSecret.random();
        var hook = new Webhook(id, access.caller().memberId(), now(), secret.text());
        apply(wish, hook);
        webhooks.persist(hook);
        return WebhookView.of(hook, secret.text());
    }

    @Transactional
    WebhookView one(UUID id) {
        return WebhookView.of(webhooks.one(id), null);
    }

    @Transactional
    List<WebhookView> page(@Nullable UUID after, int limit) {
        return webhooks.page(after, limit).stream()
                .map(hook -> WebhookView.of(hook, null))
                .toList();
    }

    /// Replaces all but the secret. A webhook that is enabled again hears of what happens from then on.
    @Transactional
    WebhookView replace(UUID id, @Nullable String ifMatch, WebhookWish wish) {
        var hook = webhooks.locked(id);
        EntityTags.require(ifMatch, hook.version);
        apply(wish, hook);
        if (hook.state == WebhookState.DISABLED) {
            deliveries.giveUp(id);
        }
        hook.version++;
        hook.updatedAt = now();
        return WebhookView.of(hook, null);
    }

    /// Ends it, with its log.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var hook = webhooks.locked(id);
        EntityTags.require(ifMatch, hook.version);
        webhooks.delete(hook);
    }

    /// A new secret, shown this once. For a day deliveries are signed with the one before as well.
    @Transactional
    WebhookView rotate(UUID id) {
        var hook = webhooks.locked(id);
        var secret = SigningSecret.random();
        hook.formerSecret = hook.secret;
        hook.formerUntil = now().plus(BOTH_SIGN_FOR);
        hook.secret = secret.text();
        hook.version++;
        hook.updatedAt = now();
        return WebhookView.of(hook, secret.text());
    }

    /// A delivery that tells of nothing, to see whether it arrives.
    ///
    /// @throws Problem 409 for a disabled webhook
    @Transactional
    DeliveryView test(UUID id) {
        var hook = webhooks.one(id);
        requireActive(hook);
        var data = json.createObjectNode().put("webhookId", id.toString());
        String payload = hook.format == WebhookFormat.SLACK
                ? payloads.slack("Keepwarm reaches this channel.")
                : payloads.standard(PING, now(), data);
        String key = UUID.randomUUID().toString();
        var draft = new Deliveries.Draft("ping", key, 1, PING, payload, List.of());
        return deliveries
                .save(id, draft)
                .flatMap(delivery -> deliveries.of(id, delivery))
                .map(DeliveryView::full)
                .orElseThrow();
    }

    @Transactional
    List<DeliveryView> deliveries(UUID id, @Nullable DeliveryState state, @Nullable UUID before, int limit) {
        webhooks.one(id);
        return deliveries.newest(id, state, before, limit).stream()
                .map(DeliveryView::item)
                .toList();
    }

    @Transactional
    DeliveryView delivery(UUID id, UUID delivery) {
        return DeliveryView.full(found(id, delivery));
    }

    /// Sends a delivery once more, under the same `webhook-id`, and tries for a day again.
    ///
    /// @throws Problem 409 for a disabled webhook, and for what is not kept any more
    @Transactional
    void redeliver(UUID id, UUID delivery) {
        var hook = webhooks.one(id);
        var found = found(id, delivery);
        requireActive(hook);
        if (found.payload == null) {
            throw Problem.conflict("nothing-kept", "What this delivery told of is not kept any more.");
        }
        deliveries.again(delivery);
    }

    private SavedDelivery found(UUID id, UUID delivery) {
        return deliveries.of(webhooks.one(id).id, delivery).orElseThrow(() -> Problem.notFound("delivery"));
    }

    private static void requireActive(Webhook hook) {
        if (hook.state == WebhookState.DISABLED) {
            throw Problem.conflict("webhook-disabled", "This webhook is disabled. Enable it with PUT first.");
        }
    }

    private void apply(WebhookWish wish, Webhook hook) {
        var now = now();
        hook.url = wish.url().strip();
        hook.description = wish.description() == null || wish.description().isBlank() ? null : wish.description();
        hook.format = wish.formatOrUsual();
        if (Boolean.FALSE.equals(wish.enabled())) {
            hook.disable(now);
        } else {
            hook.enable(now);
        }
        hook.want(wish.eventTypes(), now);
    }

    /// Looks at what is wanted before anything is made of it. The name is looked up, so no transaction is open
    /// meanwhile.
    ///
    /// @throws Problem 400 with all that is wrong
    void check(WebhookWish wish) {
        List<Problem.Flaw> flaws = new ArrayList<>();
        try {
            destinations.resolve(Target.of(wish.url()));
        } catch (IllegalArgumentException notATarget) {
            flaws.add(new Problem.Flaw("/url", String.valueOf(notATarget.getMessage())));
        } catch (Destinations.Internal refused) {
            flaws.add(new Problem.Flaw("/url", "must not lead to an internal address"));
        } catch (UnknownHostException perhapsLater) {
            // It is looked up, and checked, before every delivery.
        }
        for (int i = 0; i < wish.eventTypes().size(); i++) {
            if (!TYPES.contains(wish.eventTypes().get(i))) {
                flaws.add(new Problem.Flaw(
                        "/eventTypes/" + i,
                        "must be one of " + TYPES.stream().sorted().collect(Collectors.joining(", "))));
            }
        }
        if (wish.formatOrUsual() == WebhookFormat.SLACK
                && !wish.eventTypes().equals(List.of(EventType.DIGEST_SENT.simpleName()))) {
            flaws.add(new Problem.Flaw("/eventTypes", "must be DigestSent alone for the format SLACK"));
        }
        if (!flaws.isEmpty()) {
            throw Problem.invalid(flaws);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
