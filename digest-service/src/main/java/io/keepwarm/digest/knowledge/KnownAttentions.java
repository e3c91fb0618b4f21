package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.wire.EventJson;
import io.keepwarm.events.EventType;
import io.keepwarm.events.attention.AttentionEvent.AttentionReported;
import io.keepwarm.events.attention.AttentionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where each member's attention went in the last week that was reported.
@ApplicationScoped
public class KnownAttentions {
    private final EntityManager entities;
    private final EventJson json;

    KnownAttentions(EntityManager entities, EventJson json) {
        this.entities = entities;
        this.json = json;
    }

    void save(AttentionReported event) {
        entities.merge(new KnownAttention(event.state().memberId(), json.write(event)));
    }

    /// The newest figures of the member, or empty when none were reported yet.
    public Optional<AttentionState> newestOf(String memberId) {
        return Optional.ofNullable(entities.find(KnownAttention.class, memberId))
                .map(known ->
                        json.read(EventType.ATTENTION_REPORTED, known.reported().getBytes(StandardCharsets.UTF_8)))
                .map(event -> ((AttentionReported) event).state());
    }
}
