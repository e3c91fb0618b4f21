package io.keepwarm.digest.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// A member's newest agenda, kept as it came.
@Entity
@Table(schema = "knowledge", name = "agenda")
class KnownAgenda {
    @Id
    private String member;

    private String prepared;

    /// For Hibernate.
    protected KnownAgenda() {
        this("", "");
    }

    KnownAgenda(String member, String prepared) {
        this.member = member;
        this.prepared = prepared;
    }

    String member() {
        return member;
    }

    String prepared() {
        return prepared;
    }
}
