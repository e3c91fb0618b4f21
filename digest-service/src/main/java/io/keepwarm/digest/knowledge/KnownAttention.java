package io.keepwarm.digest.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// The figures of a member's last week that was reported, kept as they came.
@Entity
@Table(schema = "knowledge", name = "attention")
class KnownAttention {
    @Id
    private String member;

    private String reported;

    /// For Hibernate.
    protected KnownAttention() {
        this("", "");
    }

    KnownAttention(String member, String reported) {
        this.member = member;
        this.reported = reported;
    }

    String member() {
        return member;
    }

    String reported() {
        return reported;
    }
}
