package io.keepwarm.digest.webhook;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// An address of the team's that is told of events. `version` counts what people changed; how its deliveries fare is
/// noted beside it, see [Health].
@Entity
@DynamicUpdate
@Table(name = "webhook")
class Webhook {
    @Id
    UUID id;

    long version;
    String url;

    @Nullable
    String description;

    @Enumerated(EnumType.STRING)
    WebhookFormat format;

    @Enumerated(EnumType.STRING)
    WebhookState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "disabled_because")
    @Nullable
    DisabledBecause disabledBecause;

    @Column(name = "disabled_at")
    @Nullable
    Instant disabledAt;

    @Column(name = "failing_since")
    @Nullable
    Instant failingSince;

    String secret;

    @Column(name = "former_secret")
    @Nullable
    String formerSecret;

    @Column(name = "former_until")
    @Nullable
    Instant formerUntil;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "updated_at")
    Instant updatedAt;

    /// The types wanted, each with the instant from which on.
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "webhook_type", joinColumns = @JoinColumn(name = "webhook"))
    @MapKeyColumn(name = "type")
    @Column(name = "since")
    Map<String, Instant> types = new HashMap<>();

    /// For Hibernate.
    protected Webhook() {
        this(new UUID(0, 0), "", Instant.EPOCH, "");
    }

    Webhook(UUID id, String createdBy, Instant now, String secret) {
        this.id = id;
        this.version = 1;
        this.url = "";
        this.format = WebhookFormat.STANDARD;
        this.state = WebhookState.ACTIVE;
        this.secret = secret;
        this.createdAt = now;
        this.createdBy = createdBy;
        this.updatedAt = now;
    }

    /// Whether it wants to hear of that type, of something that came to be at `changedAt`.
    boolean wants(String type, Instant changedAt) {
        var since = types.get(type);
        return since != null && !changedAt.isBefore(since);
    }

    /// From now on it wants these types. Those it wants already it goes on hearing of without a gap.
    void want(Collection<String> wanted, Instant now) {
        types.keySet().retainAll(Set.copyOf(wanted));
        wanted.forEach(type -> types.putIfAbsent(type, now));
    }

    /// It is told of nothing any more.
    void disable(Instant now) {
        if (state == WebhookState.ACTIVE) {
            state = WebhookState.DISABLED;
            disabledBecause = DisabledBecause.ASKED;
            disabledAt = now;
        }
    }

    /// It is told again, of what happens from now on.
    void enable(Instant now) {
        if (state == WebhookState.DISABLED) {
            state = WebhookState.ACTIVE;
            disabledBecause = null;
            disabledAt = null;
            failingSince = null;
            types.replaceAll((type, since) -> now);
        }
    }
}
