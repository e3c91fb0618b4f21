package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.wire.EventJson;
import io.keepwarm.events.EventType;
import io.keepwarm.events.attention.AttentionEvent.AttentionReported;
import io.keepwarm.events.attention.AttentionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /// The newest figures of the members; of whom none were reported yet is missing.
    public Map<String, AttentionState> newestOf(Collection<String> memberIds) {
        List<KnownAttention> known = entities.createNativeQuery(
                        "select * from knowledge.attention where member = any(cast(:members as text[]))",
                        KnownAttention.class)
                .setParameter("members", memberIds.toArray(String[]::new))
                .getResultList();
        return known.stream().collect(Collectors.toMap(KnownAttention::member, this::read));
    }

    private AttentionState read(KnownAttention known) {
        var event = json.read(EventType.ATTENTION_REPORTED, known.reported().getBytes(StandardCharsets.UTF_8));
        return ((AttentionReported) event).state();
    }
}
