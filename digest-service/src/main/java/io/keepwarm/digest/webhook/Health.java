package io.keepwarm.digest.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// How the deliveries to a webhook fare: since when nothing has arrived any more, and when that is reason enough to
/// give it up. Times are the database's. Each call needs a transaction for the team.
@ApplicationScoped
class Health {
    private static final Logger LOG = Logger.getLogger(Health.class);

    private final EntityManager entities;
    private final Event<WebhookDisabled> disabled;
    private final Duration patience;

    Health(
            EntityManager entities,
            Event<WebhookDisabled> disabled,
            @ConfigProperty(name = "keepwarm.webhook.give-up-after") Duration patience) {
        this.entities = entities;
        this.disabled = disabled;
        this.patience = patience;
    }

    /// Something arrived.
    void delivered(UUID webhook) {
        entities.createNativeQuery(
                        "update webhook set failing_since = null where id = :id and failing_since is not null")
                .setParameter("id", webhook)
                .executeUpdate();
    }

    /// Something did not; whether that is how it has been for so long that the webhook is disabled now.
    boolean failed(UUID webhook) {
        entities.createNativeQuery("update webhook set failing_since = now() where id = :id and failing_since is null")
                .setParameter("id", webhook)
                .executeUpdate();
        boolean tooLong = (Boolean) entities.createNativeQuery(
                        "select coalesce(max(failing_since) <= now() - :patience * interval '1 millisecond', false)"
                                + " from webhook where id = :id")
                .setParameter("patience", patience.toMillis())
                .setParameter("id", webhook)
                .getSingleResult();
        return tooLong && disable(webhook, DisabledBecause.FAILING);
    }

    /// Ends it, and with it all that was still to be delivered. False when it is disabled already.
    boolean disable(UUID webhook, DisabledBecause why) {
        List<?> ended = entities.createNativeQuery("""
                        update webhook set state = 'DISABLED', disabled_because = :why, disabled_at = now(),
                            version = version + 1
                        where id = :id and state = 'ACTIVE' returning coalesce(description, ''), url, created_by
                        """)
                .setParameter("why", why.name())
                .setParameter("id", webhook)
                .getResultList();
        for (Object row : ended) {
            Object[] columns = (Object[]) row;
            LOG.warnf("Webhook %s is disabled: %s", webhook, why);
            disabled.fire(new WebhookDisabled(
                    webhook, (String) columns[0], URI.create((String) columns[1]), (String) columns[2], why));
        }
        return !ended.isEmpty();
    }
}
