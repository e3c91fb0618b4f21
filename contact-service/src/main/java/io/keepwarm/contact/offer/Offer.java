package io.keepwarm.contact.offer;

import io.keepwarm.events.offer.OfferKind;
import io.keepwarm.events.offer.OfferState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// Something a member can give to the people they know. The whole team may know of it; its member changes it.
@Entity
public class Offer {
    @Id
    private UUID id;

    private long version;
    private String memberId;

    @Enumerated(EnumType.STRING)
    private OfferKind kind = OfferKind.TIME;

    private String title = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics = List.of();

    private Instant createdAt;
    private Instant updatedAt;

    /// For Hibernate.
    protected Offer() {
        this(new UUID(0, 0), "", Instant.EPOCH);
    }

    /// An offer of `memberId`, to be given words by [#revise].
    Offer(UUID id, String memberId, Instant now) {
        this.id = id;
        this.memberId = memberId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void revise(NewOffer wanted, Instant now) {
        kind = wanted.kind();
        title = wanted.title().strip();
        topics = wanted.topics() == null
                ? List.of()
                : wanted.topics().stream().map(String::strip).distinct().toList();
        touched(now);
    }

    /// Counts another change, such as that it is no more.
    void touched(Instant now) {
        version++;
        updatedAt = now;
    }

    boolean isOf(String member) {
        return memberId.equals(member);
    }

    long version() {
        return version;
    }

    /// The offer as JSON.
    public OfferView view() {
        return new OfferView(id, version, memberId, kind, title, List.copyOf(topics), createdAt, updatedAt);
    }

    /// What the other services know of it.
    OfferState state(String team) {
        return new OfferState(team, version, updatedAt, id.toString(), memberId, kind, title, topics);
    }
}
