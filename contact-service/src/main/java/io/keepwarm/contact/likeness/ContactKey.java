package io.keepwarm.contact.likeness;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/// A key that a contact has, see [MatchKeys].
@Entity
@IdClass(ContactKey.Key.class)
public class ContactKey {
    @Id
    private String value;

    @Id
    private UUID contactId;

    /// Which key of which contact.
    public record Key(String value, UUID contactId) {}

    /// For Hibernate.
    protected ContactKey() {
        this("", new UUID(0, 0));
    }

    ContactKey(String value, UUID contactId) {
        this.value = value;
        this.contactId = contactId;
    }
}
