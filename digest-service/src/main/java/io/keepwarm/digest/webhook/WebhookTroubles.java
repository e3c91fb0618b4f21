package io.keepwarm.digest.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Which of the team's webhooks somebody should look after.
@ApplicationScoped
public class WebhookTroubles {
    private final Webhooks webhooks;

    WebhookTroubles(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /// Those nothing can be delivered to, or that were given up because of that. Needs a transaction for the team.
    public List<WebhookView> now() {
        return webhooks.inTrouble().stream()
                .map(hook -> WebhookView.of(hook, null))
                .toList();
    }
}
