package io.keepwarm.contact.circle;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/// A member's own list of contacts. Its version counts changes of who is in it, too.
@Entity
public class Circle {
    @Id
    private UUID id;

    private long version;
    private String memberId;
    private String name = "";
    private Instant createdAt;
    private Instant updatedAt;

    /// For Hibernate.
    protected Circle() {
        this(new UUID(0, 0), "", Instant.EPOCH);
    }

    Circle(UUID id, String memberId, Instant now) {
        this.id = id;
        this.memberId = memberId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void call(String wanted, Instant now) {
        name = wanted;
        changed(now);
    }

    /// Somebody came in or left.
    void changed(Instant now) {
        version++;
        updatedAt = now;
    }

    boolean isOf(String member) {
        return memberId.equals(member);
    }

    long version() {
        return version;
    }

    /// What its member calls it.
    public String name() {
        return name;
    }

    CircleView view() {
        return new CircleView(id, version, name, createdAt, updatedAt);
    }
}
