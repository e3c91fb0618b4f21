package io.keepwarm.digest.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/// The team's webhooks that are told of events, looked up once in a transaction, however many events it brings: a team
/// that has none pays for one look.
@ApplicationScoped
class Listening {
    private final TransactionSynchronizationRegistry transaction;
    private final Webhooks webhooks;

    Listening(TransactionSynchronizationRegistry transaction, Webhooks webhooks) {
        this.transaction = transaction;
        this.webhooks = webhooks;
    }

    private record Found(List<Webhook> hooks) {}

    List<Webhook> now() {
        if (transaction.getResource(Found.class) instanceof Found(var hooks)) {
            return hooks;
        }
        var found = new Found(webhooks.active());
        transaction.putResource(Found.class, found);
        return found.hooks();
    }
}
