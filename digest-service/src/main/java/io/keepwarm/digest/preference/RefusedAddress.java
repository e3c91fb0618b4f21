package io.keepwarm.digest.preference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/// A member's address that was refused, with how often in a row. Read only: see [RefusedAddresses].
@Entity
@Immutable
@Table(name = "refused_address")
class RefusedAddress {
    @Id
    String member;

    String address;
    int strikes;
    String why;
    Instant since;

    /// For Hibernate.
    protected RefusedAddress() {
        member = "";
        address = "";
        why = "";
        since = Instant.EPOCH;
    }

    /// Whether no more mail is sent to `to`, which may be another address by now.
    boolean isGivenUp(String to) {
        return strikes >= RefusedAddresses.STRIKES && address.equalsIgnoreCase(to);
    }
}
